package no.overgang.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Envelope;
import no.overgang.events.HubTime;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.revision.Revisions;

/**
 * An event of a participant with what a fold may know of its envelope. No more than the timeline
 * keeps, so that a stream can be folded anew from there and gives the same.
 *
 * @param stream the participant
 * @param sequence place in the stream, from 0
 * @param eventId the event's own id; of a corrected entry that of its latest correction
 * @param agency who recorded it
 * @param category who may see the content as a whole is decided by it
 */
public record Fact(
    UUID stream,
    long position,
    long sequence,
    UUID eventId,
    AgencyId agency,
    Set<AgencyId> addressees,
    Category category,
    Instant occurredAt,
    ParticipantEvent event) {

  /**
   * How facts are read as they were corrected to be, as the command side reads them: whose they
   * are, whom they were meant for and when they happened stays as it was.
   */
  public static final Revisions.Entries<Fact> ENTRIES =
      new Revisions.Entries<>() {
        @Override
        public UUID id(Fact fact) {
          return fact.eventId();
        }

        @Override
        public ParticipantEvent event(Fact fact) {
          return fact.event();
        }

        @Override
        public Fact corrected(Fact fact, UUID correctionId, ParticipantEvent event) {
          return new Fact(
              fact.stream(),
              fact.position(),
              fact.sequence(),
              correctionId,
              fact.agency(),
              fact.addressees(),
              fact.category(),
              fact.occurredAt(),
              event);
        }
      };

  /** The fact of an event of a participant's stream. */
  public static Fact of(RecordedEvent recorded) {
    Envelope envelope = recorded.envelope();
    return new Fact(
        envelope.streamId(),
        recorded.position(),
        envelope.sequence(),
        envelope.eventId(),
        envelope.agency(),
        envelope.addressees(),
        envelope.category(),
        envelope.occurredAt(),
        recorded.participantEvent());
  }

  /** The day it happened, in Norway. */
  public LocalDate day() {
    return HubTime.dayOf(occurredAt);
  }
}
