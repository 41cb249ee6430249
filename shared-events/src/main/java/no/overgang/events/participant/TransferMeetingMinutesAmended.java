package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/**
 * The minutes of a transfer meeting were amended; an acceptance built on them is void (domain 4.7).
 */
public record TransferMeetingMinutesAmended(
    UUID transferId, UUID meetingId, Protected what, Protected reason) implements TransferEvent {

  @Override
  public Category category() {
    return Category.MEETING;
  }
}
