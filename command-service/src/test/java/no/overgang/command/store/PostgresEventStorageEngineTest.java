package no.overgang.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import no.overgang.engines.TestEngines;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract on the hub's engine, and what it does otherwise than the framework's. */
class PostgresEventStorageEngineTest extends EventStorageEngineContract {

  private static HikariDataSource source;
  private static JdbcTemplate jdbc;
  private static TransactionTemplate transaction;
  private static PostgresEventStorageEngine engine;
  private static PostgresEventStorageEngine otherInstance;

  @BeforeAll
  static void open() {
    source = Databases.withTables(TestEngines.postgres().newDatabase("engine"));
    jdbc = new JdbcTemplate(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    engine = instance();
    otherInstance = instance();
  }

  private static PostgresEventStorageEngine instance() {

    return new PostgresEventStorageEngine(Databases.log(source), new StoreStanding());
  }

  @AfterAll
  static void close() {
    source.close();
  }

  @Override
  EventStorageEngine engine() {
    return engine;
  }

  /** The engine commits by itself: what it has returned from is stored. */
  @Override
  void inUnitOfWork(Runnable work) {
    work.run();
  }

  /** Whoever comes later waits for the number, so no reader can see it before the earlier one. */
  @Test
  void anEventIsNeverSeenBeforeAnEarlierOneThatIsNotCommittedYet() throws Exception {
    TrackingToken head = engine.createHeadToken();
    List<DomainEventMessage<?>> earlier = events(UUID.randomUUID(), 0, 1);
    List<DomainEventMessage<?>> later = events(UUID.randomUUID(), 0, 1);
    var appended = new CountDownLatch(1);
    var commit = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow =
          threads.submit(
              () ->
                  transaction.executeWithoutResult(
                      status -> {
                        append(earlier);
                        // A loaded machine takes its time; whoever stands still is cut off else.
                        jdbc.execute("set local idle_in_transaction_session_timeout = 0");
                        appended.countDown();
                        awaitQuietly(commit);
                      }));
      appended.await();
      var quick =
          threads.submit(
              () ->
                  DefaultUnitOfWork.startAndGet(null)
                      .execute(() -> otherInstance.appendEvents(later)));
      await().until(() -> waiting() == 1);
      assertThat(after(head)).isEmpty();
      commit.countDown();
      slow.get();
      quick.get();
    }
    assertThat(ids(after(head))).containsExactly(ids(earlier).getFirst(), ids(later).getFirst());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static long waiting() {
    Long waiting =
        jdbc.queryForObject(
            "select count(*) from pg_stat_activity"
                + " where datname = current_database() and wait_event_type = 'Lock'",
            Long.class);
    return waiting == null ? 0 : waiting;
  }

  /** A refused append leaves no gap, and a token is a number with all before it seen. */
  @Test
  void positionsHaveNoGaps() {
    UUID aggregate = UUID.randomUUID();
    append(events(aggregate, 0, 1));
    assertThatThrownBy(() -> append(events(aggregate, 0, 1))).isNotNull();
    append(events(aggregate, 1, 1));
    List<Long> positions =
        after(null).stream().map(event -> event.trackingToken().position().orElseThrow()).toList();
    assertThat(positions).isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
  }

  @Test
  void anAggregateThatIsThereAlreadyIsAConflictAsAnyOther() {
    UUID aggregate = UUID.randomUUID();
    append(events(aggregate, 0, 1));
    assertThatThrownBy(() -> append(events(aggregate, 0, 1)))
        .isInstanceOf(ConcurrencyException.class);
  }

  @Test
  void timesAreKeptToTheMicrosecond() {
    UUID aggregate = UUID.randomUUID();
    List<DomainEventMessage<?>> appended = events(aggregate, 0, 1);
    append(appended);
    assertThat(of(aggregate).getFirst().getTimestamp())
        .isEqualTo(appended.getFirst().getTimestamp());
  }

  @Test
  void aGapInAStreamIsAConflictToo() {
    assertThatThrownBy(() -> append(events(UUID.randomUUID(), 3, 1)))
        .isInstanceOf(ConcurrencyException.class);
  }

  @Test
  void snapshotsAndTokensOfATimeAreNotSupported() {
    assertThatThrownBy(() -> engine.storeSnapshot(event(UUID.randomUUID(), 0)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> engine.createTokenAt(Instant.EPOCH))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
