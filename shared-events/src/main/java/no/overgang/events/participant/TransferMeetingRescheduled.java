package no.overgang.events.participant;

import java.time.Instant;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/**
 * A transfer meeting was moved to another time (domain 4.7).
 *
 * @param place the new place; none when it stays
 */
public record TransferMeetingRescheduled(
    UUID transferId,
    UUID meetingId,
    Instant at,
    @Nullable Protected place,
    @Nullable Protected reason)
    implements TransferEvent {

  @Override
  public Category category() {
    return Category.MEETING;
  }
}
