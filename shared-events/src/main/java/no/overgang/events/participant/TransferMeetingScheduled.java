package no.overgang.events.participant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.MeetingMedium;

/** A transfer meeting was called (domain 4.7). */
public record TransferMeetingScheduled(
    UUID transferId,
    UUID meetingId,
    Instant at,
    Protected place,
    MeetingMedium medium,
    List<Invited> invited,
    boolean interpreter)
    implements TransferEvent {

  public TransferMeetingScheduled {
    invited = List.copyOf(invited);
  }

  @Override
  public Category category() {
    return Category.MEETING;
  }
}
