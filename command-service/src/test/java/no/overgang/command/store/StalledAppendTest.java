package no.overgang.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import no.overgang.engines.LongForm;
import no.overgang.engines.TestDatabase;
import no.overgang.engines.TestEngines;
import no.overgang.events.RecordedEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An instance stands still after it has taken positions and before it commits, while others write
 * and transactions lie idle in the same and in another database. It is cut off, so that the others
 * go on; nobody who reads skips anything or sees it in another order.
 */
class StalledAppendTest {

  private static final long SEED = Long.getLong("seed", System.nanoTime());

  private static TestDatabase database;
  private static TestDatabase anotherDatabase;
  private static HikariDataSource source;
  private static JdbcTemplate jdbc;

  @BeforeAll
  static void open() {
    database = TestEngines.postgres().newDatabase("stalled");
    anotherDatabase = TestEngines.postgres().newDatabase("idle");
    source = Databases.withTables(database);
    jdbc = new JdbcTemplate(source);
  }

  @AfterAll
  static void close() {
    source.close();
  }

  /**
   * Calls within a transaction and stands still before each commit, for as long as it is told. The
   * service itself commits with the call, and has no place to stand still in.
   */
  private static final class Stalling extends AppendCall {
    private final Duration pause;
    private final TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));

    Stalling(Duration pause) {
      super(jdbc);
      this.pause = pause;
    }

    @Override
    List<List<RecordedEvent>> store(List<Append> appends) {
      return Objects.requireNonNull(
          transaction.execute(
              status -> {
                List<List<RecordedEvent>> stored = super.store(appends);
                try {
                  // The fault itself, as a long collection or a stopped machine makes it.
                  Thread.sleep(pause);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                return stored;
              }));
    }
  }

  private static EventLog instance(AppendCall call) {
    return new EventLog(jdbc, new GroupCommit(call), new LastHashes(jdbc));
  }

  @Test
  void nobodyWaitsForOneThatStandsStill() throws Exception {
    List<Long> waits = stalls(List.of(List.of(Duration.ofSeconds(5))));
    assertThat(waits.getLast()).as("less than the pause").isLessThan(5_000);
  }

  @LongForm
  void nobodyWaitsForManyThatStandStill() throws Exception {
    var random = new Random(SEED);
    var pauses = new ArrayList<List<Duration>>();
    for (int i = 0; i < 4; i++) {
      pauses.add(
          List.of(
              Duration.ofSeconds(random.nextInt(3, 121)),
              Duration.ofSeconds(random.nextInt(3, 121)),
              Duration.ofMillis(random.nextInt(1, 1000))));
    }
    List<Long> waits = stalls(pauses);
    assertThat(p99(waits)).isLessThan(1_000);
    assertThat(waits.getLast()).isLessThan(15_000);
  }

  /**
   * @param pauses of each instance that stands still, one after the other
   * @return how long the appends of others took, in milliseconds, shortest first
   */
  private static List<Long> stalls(List<List<Duration>> pauses) throws Exception {
    EventLog log = Databases.log(source);
    long begin = log.head();
    var stalled = new ConcurrentLinkedQueue<UUID>();
    var waits = new ConcurrentLinkedQueue<Long>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection same = idle(database);
        Connection another = idle(anotherDatabase)) {
      var stalling = new ArrayList<Future<?>>();
      for (List<Duration> each : pauses) {
        stalling.add(threads.submit(() -> each.forEach(pause -> stall(pause, stalled))));
      }
      var readers = new ArrayList<Future<List<Long>>>();
      var writers = new ArrayList<Future<?>>();
      for (int i = 0; i < 4; i++) {
        writers.add(threads.submit(() -> write(log, stalling, waits)));
      }
      for (int i = 0; i < 2; i++) {
        readers.add(threads.submit(() -> read(log, begin, writers)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      List<Long> all = LongStream.rangeClosed(begin + 1, log.head()).boxed().toList();
      for (Future<List<Long>> reader : readers) {
        assertThat(reader.get()).as("as they stand, none skipped").isEqualTo(all);
      }
      assertThat(same.isValid(1) && another.isValid(1)).as("idle all the while").isTrue();
    }
    for (UUID stream : stalled) {
      assertThat(log.stream(stream, 0)).as("refused, and so not stored").isEmpty();
    }
    List<Long> sorted = waits.stream().sorted().toList();
    System.out.printf(
        "stalls: %s, %d cut off, %d appends of others, p99 %d ms, longest %d ms, -Dseed=%d%n",
        pauses, stalled.size(), sorted.size(), p99(sorted), sorted.getLast(), SEED);
    assertThat(stalled).as("cut off").isNotEmpty();
    return sorted;
  }

  private static long p99(List<Long> sorted) {
    return sorted.get((int) (sorted.size() * 0.99));
  }

  private static Connection idle(TestDatabase in) throws SQLException {
    Connection connection = DriverManager.getConnection(in.url(), in.user(), in.password());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select txid_current()");
    }
    return connection;
  }

  private static void stall(Duration pause, ConcurrentLinkedQueue<UUID> stalled) {
    UUID stream = UUID.randomUUID();
    try {
      instance(new Stalling(pause)).append(EventLogTest.drafts(stream, 0, 2), Claims.NONE);
    } catch (DataAccessException | TransactionException e) {
      stalled.add(stream);
    }
  }

  private static void write(
      EventLog log, List<Future<?>> stalling, ConcurrentLinkedQueue<Long> waits) {
    UUID stream = UUID.randomUUID();
    for (int i = 0; !stalling.stream().allMatch(Future::isDone); i++) {
      long begin = System.nanoTime();
      log.append(EventLogTest.drafts(stream, i, 1), Claims.NONE);
      waits.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
    }
  }

  private static List<Long> read(EventLog log, long begin, List<Future<?>> writers) {
    var seen = new ArrayList<Long>();
    long position = begin;
    boolean last = false;
    while (!last) {
      last = writers.stream().allMatch(Future::isDone);
      for (RecordedEvent event : log.after(position, 500)) {
        seen.add(event.position());
        position = event.position();
      }
    }
    return seen;
  }

  /** What the log is there against: a reader by a sequence's numbers skips what commits late. */
  @Test
  void aReaderBySequenceSkipsWhatCommitsLate() throws Exception {
    jdbc.execute("create table naive (number bigserial primary key)");
    var seen = new ArrayList<Long>();
    try (Connection slow = idle(database);
        Statement statement = slow.createStatement()) {
      statement.execute("insert into naive default values");
      jdbc.execute("insert into naive default values");
      readNaively(seen);
      slow.commit();
      readNaively(seen);
    }
    assertThat(jdbc.queryForList("select number from naive order by 1", Long.class))
        .containsExactly(1L, 2L);
    assertThat(seen).as("the first is skipped for ever").containsExactly(2L);
  }

  private static void readNaively(List<Long> seen) {
    long last = seen.isEmpty() ? 0 : seen.getLast();
    seen.addAll(
        jdbc.queryForList(
            "select number from naive where number > ? order by number", Long.class, last));
  }
}
