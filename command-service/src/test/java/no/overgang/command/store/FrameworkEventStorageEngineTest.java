package no.overgang.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import no.overgang.engines.TestEngines;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The same contract on the framework's engine, and what it does otherwise than the hub's. */
class FrameworkEventStorageEngineTest extends EventStorageEngineContract {

  /** How far behind the highest number an uncommitted one may be before it is forgotten. */
  private static final int LONGEST_GAP = 5;

  private static HikariDataSource source;
  private static DataSourceTransactionManager transactions;
  private static JdbcEventStorageEngine engine;

  @BeforeAll
  static void open() {
    source = Databases.connected(TestEngines.postgres().newDatabase("framework"));
    transactions = new DataSourceTransactionManager(source);
    engine = engine(10_000);
    transaction()
        .executeWithoutResult(status -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
  }

  private static JdbcEventStorageEngine engine(int longestGap) {
    return JdbcEventStorageEngine.builder()
        .connectionProvider(new TransactionAwareDataSourceProxy(source)::getConnection)
        .transactionManager(inSpring())
        .eventSerializer(new StoredJson())
        .snapshotSerializer(new StoredJson())
        .persistenceExceptionResolver(new SQLStateResolver("23505"))
        .maxGapOffset(longestGap)
        .build();
  }

  private static TransactionManager inSpring() {
    return () -> {
      TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
      return new Transaction() {
        @Override
        public void commit() {
          transactions.commit(status);
        }

        @Override
        public void rollback() {
          transactions.rollback(status);
        }
      };
    };
  }

  private static TransactionTemplate transaction() {
    return new TransactionTemplate(transactions);
  }

  @AfterAll
  static void close() {
    source.close();
  }

  @Override
  EventStorageEngine engine() {
    return engine;
  }

  /** The engine writes in the caller's transaction: without one an append may be stored in part. */
  @Override
  void inUnitOfWork(Runnable work) {
    transaction().executeWithoutResult(status -> work.run());
  }

  /** Takes a number and commits only when what is done meanwhile is done. */
  private void uncommittedMeanwhile(List<DomainEventMessage<?>> earlier, Runnable meanwhile)
      throws Exception {
    TransactionStatus open = transactions.getTransaction(new DefaultTransactionDefinition());
    DefaultUnitOfWork.startAndGet(null).execute(() -> engine.appendEvents(earlier));
    try (var other = Executors.newSingleThreadExecutor()) {
      other.submit(meanwhile).get();
    } finally {
      transactions.commit(open);
    }
  }

  @Test
  void anEventIsSeenBeforeAnEarlierOneThatIsNotCommittedYet() throws Exception {
    TrackingToken head = engine.createHeadToken();
    List<DomainEventMessage<?>> earlier = events(UUID.randomUUID(), 0, 1);
    List<DomainEventMessage<?>> later = events(UUID.randomUUID(), 0, 1);
    var seen = new AtomicReference<TrackingToken>();
    uncommittedMeanwhile(
        earlier,
        () -> {
          append(later);
          var first = after(head);
          assertThat(ids(first)).isEqualTo(ids(later));
          seen.set(first.getLast().trackingToken());
        });
    var token = (GapAwareTrackingToken) seen.get();
    assertThat(token.hasGaps()).as("the reader carries the missing number along").isTrue();
    assertThat(ids(after(token))).as("and finds it, out of order").isEqualTo(ids(earlier));
    assertThat(after(numberAlone(token)))
        .as("a reader that remembers the number alone has skipped it for ever")
        .isEmpty();
  }

  private static TrackingToken numberAlone(GapAwareTrackingToken token) {
    return GapAwareTrackingToken.newInstance(token.getIndex(), List.of());
  }

  /** Gaps are forgotten by distance, or by age (60 s): what is committed after that is skipped. */
  @Test
  void anEventCommittedLateIsSkippedForEver() throws Exception {
    JdbcEventStorageEngine forgetful = engine(LONGEST_GAP);
    TrackingToken head = engine.createHeadToken();
    List<DomainEventMessage<?>> earlier = events(UUID.randomUUID(), 0, 1);
    List<DomainEventMessage<?>> later = events(UUID.randomUUID(), 0, 2 * LONGEST_GAP);
    var seen = new AtomicReference<TrackingToken>();
    uncommittedMeanwhile(
        earlier,
        () -> {
          append(later);
          try (var events = forgetful.readEvents(head, false)) {
            seen.set(events.toList().getLast().trackingToken());
          }
        });
    try (var rest = forgetful.readEvents(seen.get(), false)) {
      assertThat(rest.toList()).isEmpty();
    }
    assertThat(of(UUID.fromString(earlier.getFirst().getAggregateIdentifier())))
        .as("though it is stored")
        .hasSize(1);
  }

  @Test
  void keepsSnapshotsOfWhichTheNewestIsRead() {
    UUID aggregate = UUID.randomUUID();
    for (long sequence : new long[] {1, 3}) {
      transaction()
          .executeWithoutResult(status -> engine.storeSnapshot(event(aggregate, sequence)));
    }
    assertThat(engine.readSnapshot(aggregate.toString()))
        .hasValueSatisfying(snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(3));
  }

  @Test
  void makesATokenOfATime() {
    append(events(UUID.randomUUID(), 0, 1));
    Instant time = Instant.now();
    List<DomainEventMessage<?>> since = events(UUID.randomUUID(), 0, 2);
    append(since);
    assertThat(ids(after(engine.createTokenAt(time)))).isEqualTo(ids(since));
  }

  @Test
  void anAggregateThatIsThereAlreadyIsAnErrorOfItsOwn() {
    UUID aggregate = UUID.randomUUID();
    append(events(aggregate, 0, 1));
    assertThatThrownBy(() -> append(events(aggregate, 0, 1)))
        .isInstanceOf(AggregateStreamCreationException.class)
        .isNotInstanceOf(ConcurrencyException.class);
  }

  @Test
  void aGapInAStreamIsTaken() {
    UUID aggregate = UUID.randomUUID();
    append(events(aggregate, 3, 1));
    assertThat(engine.lastSequenceNumberFor(aggregate.toString())).contains(3L);
  }
}
