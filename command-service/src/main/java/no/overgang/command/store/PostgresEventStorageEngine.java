package no.overgang.command.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.events.Envelope;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import no.overgang.events.offer.OfferEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The framework's storage interface on {@link EventLog}.
 *
 * <p>Guarantees: events of one command are stored together with its claims or not at all; a lost
 * race is a {@link ConcurrencyException}; tracking reads see positions in commit order without
 * gaps. Snapshots are not kept: the repository caches aggregates, and a stream is some hundred
 * events.
 */
@Component
public class PostgresEventStorageEngine implements EventStorageEngine {

  private static final int BATCH = 1000;
  private static final String RECORDED = "overgang.recorded";

  private final EventLog log;
  private final StoreStanding standing;

  PostgresEventStorageEngine(EventLog log, StoreStanding standing) {
    this.log = log;
    this.standing = standing;
  }

  /**
   * Gives the unit of work what its events are to claim.
   *
   * @return a list that holds the events as stored once the unit of work is committed
   */
  public static List<RecordedEvent> claim(UnitOfWork<?> work, Claims claims) {
    var recorded = new ArrayList<RecordedEvent>();
    work.root().resources().put(Claims.RESOURCE, claims);
    work.root().resources().put(RECORDED, recorded);
    return recorded;
  }

  /**
   * Stores the events of one unit of work, with what it claims: all or nothing.
   *
   * @throws ConcurrencyException when another was first
   * @throws StoreRestored when the database was restored and nobody has said how to go on
   */
  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    if (events.isEmpty()) {
      return;
    }
    standing.requireCommandsTaken();
    UnitOfWork<?> work = CurrentUnitOfWork.get().root();
    List<RecordedEvent> recorded = work.getOrDefaultResource(RECORDED, new ArrayList<>());
    try {
      recorded.addAll(
          log.append(
              events.stream().map(event -> draft(event, events.getFirst())).toList(),
              work.getOrDefaultResource(Claims.RESOURCE, Claims.NONE)));
    } catch (DuplicateKeyException e) {
      throw new ConcurrencyException("Another was first", e);
    }
  }

  /** What a command leads to after its first event has that one as its cause. */
  private static RecordedEvent draft(EventMessage<?> message, EventMessage<?> first) {
    var event = (HubEvent) message.getPayload();
    var domainMessage = (DomainEventMessage<?>) message;
    Stamp stamp = Stamp.of(message);
    return new RecordedEvent(
        0,
        new Envelope(
            UUID.fromString(message.getIdentifier()),
            UUID.fromString(domainMessage.getAggregateIdentifier()),
            domainMessage.getSequenceNumber(),
            EventTypes.nameOf(event),
            EventTypes.versionOf(event.getClass()),
            stamp.occurredAt(),
            stamp.recordedAt(),
            stamp.agency(),
            stamp.actor(),
            stamp.source(),
            stamp.correlationId(),
            message == first ? null : UUID.fromString(first.getIdentifier()),
            event.category(),
            stamp.addressees(),
            stamp.warnings(),
            Envelope.NO_HASH,
            ""),
        event);
  }

  @Override
  public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
    List<RecordedEvent> events =
        log.stream(UUID.fromString(aggregateIdentifier), firstSequenceNumber);
    return DomainEventStream.of(
        events.stream().map(PostgresEventStorageEngine::message),
        () -> events.isEmpty() ? -1L : events.getLast().envelope().sequence());
  }

  private static DomainEventMessage<HubEvent> message(RecordedEvent recorded) {
    Envelope envelope = recorded.envelope();
    var stamp =
        new Stamp(
            envelope.agency(),
            envelope.actor(),
            envelope.source(),
            envelope.occurredAt(),
            envelope.recordedAt(),
            envelope.correlationId(),
            envelope.addressees(),
            envelope.warnings());
    return new GenericDomainEventMessage<>(
        recorded.event() instanceof OfferEvent ? "Offer" : "Participant",
        envelope.streamId().toString(),
        envelope.sequence(),
        recorded.event(),
        stamp.asMetaData(),
        envelope.eventId().toString(),
        envelope.recordedAt());
  }

  @Override
  public Stream<? extends TrackedEventMessage<?>> readEvents(
      @Nullable TrackingToken token, boolean mayBlock) {
    long from = token == null ? 0 : ((GlobalSequenceTrackingToken) token).getGlobalIndex();
    return Stream.iterate(
            log.after(from, BATCH),
            batch -> !batch.isEmpty(),
            batch -> log.after(batch.getLast().position(), BATCH))
        .flatMap(List::stream)
        .map(
            recorded ->
                new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(recorded.position()), message(recorded)));
  }

  @Override
  public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
    return log.lastSequence(UUID.fromString(aggregateIdentifier));
  }

  @Override
  public TrackingToken createHeadToken() {
    return new GlobalSequenceTrackingToken(log.head());
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
    return Optional.empty();
  }

  /**
   * @throws UnsupportedOperationException always; aggregates are cached, not snapshotted
   */
  @Override
  public void storeSnapshot(DomainEventMessage<?> snapshot) {
    throw new UnsupportedOperationException("Aggregates are cached, not snapshotted");
  }
}
