package no.overgang.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.overgang.events.AgencyId;
import no.overgang.events.EventSamples;
import no.overgang.events.participant.LanguageLevelRecorded;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;

/**
 * What the framework may expect of an event storage, whatever is behind it. Each engine runs it on
 * PostgreSQL; what they do differently is shown beside it, in each engine's own test.
 */
abstract class EventStorageEngineContract {

  /** The engine, on a database that may hold the events of other tests. */
  abstract EventStorageEngine engine();

  /** Does what one unit of work does, as the engine is used: all of it or nothing. */
  abstract void inUnitOfWork(Runnable work);

  static DomainEventMessage<?> event(UUID aggregate, long sequence) {
    var stamp =
        new Stamp(
            new AgencyId("0192:311003372"),
            "ane",
            "urn:test",
            Instant.parse("2026-01-05T08:00:00Z"),
            Instant.now().truncatedTo(ChronoUnit.MICROS),
            UUID.randomUUID(),
            Set.of(new AgencyId("0192:311004743")),
            List.of());
    return new GenericDomainEventMessage<>(
        "Participant",
        aggregate.toString(),
        sequence,
        EventSamples.of(LanguageLevelRecorded.class),
        stamp.asMetaData(),
        UUID.randomUUID().toString(),
        stamp.recordedAt());
  }

  static List<DomainEventMessage<?>> events(UUID aggregate, long first, int count) {
    return IntStream.range(0, count)
        .<DomainEventMessage<?>>mapToObj(i -> event(aggregate, first + i))
        .toList();
  }

  /** Appends them in a unit of work of their own. */
  final void append(List<? extends DomainEventMessage<?>> events) {
    inUnitOfWork(
        () -> DefaultUnitOfWork.startAndGet(null).execute(() -> engine().appendEvents(events)));
  }

  final List<? extends DomainEventMessage<?>> of(UUID aggregate) {
    return engine().readEvents(aggregate.toString(), 0).asStream().toList();
  }

  /** What a reader sees from a token on, at most as many as asked for. */
  final List<TrackedEventMessage<?>> after(TrackingToken token, long most) {
    try (Stream<? extends TrackedEventMessage<?>> events = engine().readEvents(token, false)) {
      return new ArrayList<>(events.limit(most).toList());
    }
  }

  final List<TrackedEventMessage<?>> after(TrackingToken token) {
    return after(token, Long.MAX_VALUE);
  }

  static List<String> ids(List<? extends EventMessage<?>> events) {
    return events.stream().map(EventMessage::getIdentifier).toList();
  }

  @Test
  void readsAnAggregateBackAsItWasAppended() {
    UUID aggregate = UUID.randomUUID();
    List<DomainEventMessage<?>> appended = events(aggregate, 0, 3);
    append(appended);
    append(events(UUID.randomUUID(), 0, 2));
    var read = of(aggregate);
    assertThat(read).hasSize(3);
    for (int i = 0; i < 3; i++) {
      DomainEventMessage<?> before = appended.get(i);
      DomainEventMessage<?> after = read.get(i);
      assertThat(after.getIdentifier()).isEqualTo(before.getIdentifier());
      assertThat(after.getType()).isEqualTo(before.getType());
      assertThat(after.getAggregateIdentifier()).isEqualTo(before.getAggregateIdentifier());
      assertThat(after.getSequenceNumber()).isEqualTo(i);
      assertThat(after.getPayload()).isEqualTo(before.getPayload());
      assertThat(after.getMetaData()).isEqualTo(before.getMetaData());
      assertThat(after.getTimestamp().truncatedTo(ChronoUnit.MILLIS))
          .isEqualTo(before.getTimestamp().truncatedTo(ChronoUnit.MILLIS));
    }
  }

  @Test
  void readsFromASequenceOnAndKnowsTheLast() {
    UUID aggregate = UUID.randomUUID();
    List<DomainEventMessage<?>> appended = events(aggregate, 0, 4);
    append(appended);
    var stream = engine().readEvents(aggregate.toString(), 2);
    assertThat(ids(stream.asStream().toList())).isEqualTo(ids(appended.subList(2, 4)));
    assertThat(stream.getLastSequenceNumber()).isEqualTo(3L);
    assertThat(engine().lastSequenceNumberFor(aggregate.toString())).contains(3L);
  }

  @Test
  void anUnknownAggregateHasNothing() {
    UUID unknown = UUID.randomUUID();
    assertThat(of(unknown)).isEmpty();
    assertThat(engine().lastSequenceNumberFor(unknown.toString())).isEmpty();
    assertThat(engine().readSnapshot(unknown.toString())).isEmpty();
  }

  @Test
  void nothingAppendedIsNothingStored() {
    TrackingToken head = engine().createHeadToken();
    append(List.of());
    assertThat(after(head)).isEmpty();
  }

  @Test
  void aSequenceThatIsTakenIsAConflictAndStoresNothingOfTheAppend() {
    UUID aggregate = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    append(events(aggregate, 0, 2));
    TrackingToken head = engine().createHeadToken();
    assertThatThrownBy(() -> append(List.of(event(aggregate, 1), event(other, 0))))
        .isInstanceOf(ConcurrencyException.class);
    assertThat(of(other)).isEmpty();
    assertThat(of(aggregate)).hasSize(2);
    assertThat(after(head)).isEmpty();
    append(events(aggregate, 2, 1));
    assertThat(of(aggregate)).hasSize(3);
  }

  @Test
  void ofSeveralRacersOneIsFirstAndTheOthersAreToldSo() throws Exception {
    UUID aggregate = UUID.randomUUID();
    append(events(aggregate, 0, 1));
    Callable<Boolean> racer =
        () -> {
          try {
            append(events(aggregate, 1, 2));
            return true;
          } catch (ConcurrencyException e) {
            return false;
          }
        };
    try (var threads = Executors.newFixedThreadPool(8)) {
      var won = new ArrayList<Boolean>();
      for (var outcome : threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> racer).toList())) {
        won.add(outcome.get());
      }
      assertThat(won).containsOnlyOnce(true);
    }
    assertThat(of(aggregate)).hasSize(3);
  }

  @Test
  void anAppendMayConcernSeveralAggregates() {
    UUID one = UUID.randomUUID();
    UUID other = UUID.randomUUID();
    TrackingToken head = engine().createHeadToken();
    var appended = List.of(event(one, 0), event(other, 0), event(one, 1));
    append(appended);
    assertThat(ids(of(one))).isEqualTo(ids(List.of(appended.get(0), appended.get(2))));
    assertThat(ids(of(other))).isEqualTo(ids(List.of(appended.get(1))));
    assertThat(ids(after(head))).isEqualTo(ids(appended));
  }

  @Test
  void aReaderSeesEventsInTheOrderOfAppendsAndResumesAtAnyToken() {
    TrackingToken head = engine().createHeadToken();
    var appended = new ArrayList<DomainEventMessage<?>>();
    for (int i = 0; i < 5; i++) {
      List<DomainEventMessage<?>> more = events(UUID.randomUUID(), 0, 3);
      append(more);
      appended.addAll(more);
    }
    List<TrackedEventMessage<?>> all = after(head);
    assertThat(ids(all)).isEqualTo(ids(appended));
    for (int i = 0; i < all.size(); i++) {
      TrackingToken token = all.get(i).trackingToken();
      assertThat(ids(after(token))).isEqualTo(ids(appended.subList(i + 1, appended.size())));
      assertThat(token.covers(head)).isTrue();
      assertThat(head.covers(token)).isFalse();
    }
    assertThat(ids(after(head, 4))).isEqualTo(ids(appended.subList(0, 4)));
  }

  @Test
  void aReaderFromTheTailOrWithoutATokenSeesAllThereIs() {
    append(events(UUID.randomUUID(), 0, 2));
    List<String> all = ids(after(null));
    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    assertThat(ids(after(engine().createTailToken()))).isEqualTo(all);
  }

  @Test
  void aReaderFromTheHeadSeesOnlyWhatFollows() {
    append(events(UUID.randomUUID(), 0, 2));
    TrackingToken head = engine().createHeadToken();
    assertThat(after(head)).isEmpty();
    List<DomainEventMessage<?>> next = events(UUID.randomUUID(), 0, 1);
    append(next);
    assertThat(ids(after(head))).isEqualTo(ids(next));
    assertThat(after(engine().createHeadToken())).isEmpty();
  }

  @Test
  void moreThanABatchIsReadWhole() {
    TrackingToken head = engine().createHeadToken();
    List<DomainEventMessage<?>> many = events(UUID.randomUUID(), 0, 2500);
    append(many);
    assertThat(ids(after(head))).isEqualTo(ids(many));
    assertThat(of(UUID.fromString(many.getFirst().getAggregateIdentifier()))).hasSize(2500);
  }
}
