package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** A transfer meeting was called off (domain 4.7). */
public record TransferMeetingCancelled(UUID transferId, UUID meetingId, Protected reason)
    implements TransferEvent {

  @Override
  public Category category() {
    return Category.MEETING;
  }
}
