package no.overgang.query.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import no.overgang.events.AgencyId;
import no.overgang.events.Envelope;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventHash;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.revision.Revisions;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Fold;

/**
 * Builds one participant's or offer's stream: sequences, positions and hashes as the store would
 * give them.
 */
public final class Stream {

  /** When the first event of a stream happens unless the test says otherwise. */
  public static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private final UUID id = UUID.randomUUID();
  private final AtomicLong positions;
  private Consumer<RecordedEvent> sink;
  private final List<RecordedEvent> events = new ArrayList<>();
  private Instant occurredAt = START;
  private Instant recordedAt = START;

  public Stream(AtomicLong positions, Consumer<RecordedEvent> sink) {
    this.positions = positions;
    this.sink = sink;
  }

  /** A stream for pure tests. */
  public static Stream pure() {
    return new Stream(new AtomicLong(), event -> {});
  }

  public UUID id() {
    return id;
  }

  public List<RecordedEvent> events() {
    return events;
  }

  /** As folds are given them. */
  public List<Fact> facts() {
    return events.stream().map(Fact::of).toList();
  }

  /** A state folded from the stream as the service folds it, corrections read into it. */
  public <S extends Fold<S>> S folded(S none) {
    S state = none;
    List<Fact> facts = facts();
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      state =
          fact.event() instanceof RevisionEvent
              ? state.revised(fact, Revisions.effective(facts.subList(0, i + 1), Fact.ENTRIES))
              : state.evolve(fact);
    }
    return state;
  }

  /** The id of the last event. */
  public UUID lastId() {
    return last().envelope().eventId();
  }

  public RecordedEvent last() {
    return events.getLast();
  }

  /** When what follows happens, and is recorded. */
  public Stream at(String occurred) {
    occurredAt = Instant.parse(occurred);
    recordedAt = occurredAt;
    return this;
  }

  /** When what follows is recorded, later than it happened. */
  public Stream recordedAt(String recorded) {
    recordedAt = Instant.parse(recorded);
    return this;
  }

  /** An agency records an event that is meant for others too. */
  public Stream record(AgencyId agency, HubEvent event, AgencyId... addressees) {
    RecordedEvent recorded = make(agency, event, addressees);
    events.add(recorded);
    sink.accept(recorded);
    return this;
  }

  /** What follows goes to this log, which may be another service's. */
  public Stream onto(EventLog log) {
    sink = log::send;
    return this;
  }

  /** An event that is in the store but does not reach the log. */
  public Stream lose(AgencyId agency, HubEvent event) {
    events.add(make(agency, event));
    return this;
  }

  private RecordedEvent make(AgencyId agency, HubEvent event, AgencyId... addressees) {
    var envelope =
        new Envelope(
            UUID.randomUUID(),
            id,
            events.size(),
            EventTypes.nameOf(event),
            1,
            occurredAt.plusSeconds(events.size()),
            recordedAt.plusSeconds(events.size()),
            agency,
            "ane",
            "urn:overgang:test",
            UUID.randomUUID(),
            null,
            event.category(),
            Set.of(addressees),
            List.of(),
            events.isEmpty() ? Envelope.NO_HASH : events.getLast().envelope().hash(),
            Envelope.NO_HASH);
    return new RecordedEvent(
        positions.incrementAndGet(),
        envelope.chained(envelope.previousHash(), EventHash.of(envelope, event)),
        event);
  }
}
