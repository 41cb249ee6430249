package no.overgang.command.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.handling.Outcome;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.Warning;
import no.overgang.events.offer.OfferEvent;
import org.jspecify.annotations.Nullable;

/**
 * What is answered to a command that was taken (contract 3): the events of the stream it was given
 * to.
 *
 * @param participantId whose stream it is; none for an offer
 * @param offerId the offer; none for a participant
 * @param version number of events in the stream
 * @param position global position of the last event; 0 when nothing was stored by this request
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Answer(
    @Nullable UUID participantId,
    @Nullable UUID offerId,
    long version,
    long position,
    List<Event> events,
    List<Warning> warnings) {

  /** An event that was stored. */
  record Event(UUID eventId, String type, long sequence, Instant occurredAt, Instant recordedAt) {}

  static Answer of(Outcome.Recorded recorded) {
    List<RecordedEvent> events = recorded.events();
    List<Envelope> own =
        events.stream()
            .map(RecordedEvent::envelope)
            .filter(envelope -> envelope.streamId().equals(recorded.streamId()))
            .toList();
    boolean offer = !events.isEmpty() && events.getFirst().event() instanceof OfferEvent;
    return new Answer(
        offer ? null : recorded.streamId(),
        offer ? recorded.streamId() : null,
        recorded.version(),
        events.isEmpty() ? 0 : events.getLast().position(),
        own.stream().map(Answer::event).toList(),
        own.stream()
            .flatMap(envelope -> envelope.warnings().stream())
            .map(warning -> new Warning(warning.rule(), warning.message()))
            .distinct()
            .toList());
  }

  private static Event event(Envelope envelope) {
    return new Event(
        envelope.eventId(),
        envelope.type(),
        envelope.sequence(),
        envelope.occurredAt(),
        envelope.recordedAt());
  }
}
