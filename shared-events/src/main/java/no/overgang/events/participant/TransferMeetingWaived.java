package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.WaiverReason;

/** The transfer goes on without a meeting, for a coded reason (domain 4.7, rule R05). */
public record TransferMeetingWaived(UUID transferId, WaiverReason reason, Protected approvedBy)
    implements TransferEvent {

  @Override
  public Category category() {
    return Category.MEETING;
  }
}
