package no.overgang.command.door;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.Outcome;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.Warning;

/**
 * What is answered to a command that was taken (contract 3).
 *
 * @param version number of events in the stream
 * @param position global position of the last event; 0 when nothing was stored by this request
 */
record Answer(
    UUID participantId, long version, long position, List<Event> events, List<Warning> warnings) {

  /** An event that was stored. */
  record Event(UUID eventId, String type, long sequence, Instant occurredAt, Instant recordedAt) {}

  static Answer of(Outcome.Recorded recorded) {
    List<RecordedEvent> events = recorded.events();
    return new Answer(
        recorded.participantId(),
        recorded.version(),
        events.isEmpty() ? 0 : events.getLast().position(),
        events.stream().map(RecordedEvent::envelope).map(Answer::event).toList(),
        events.stream().flatMap(event -> event.envelope().warnings().stream()).distinct().toList());
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
