package no.overgang.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.store.Claims;
import no.overgang.command.store.EventLog;
import no.overgang.events.AgencyId;
import no.overgang.events.Envelope;
import no.overgang.events.EventTypes;
import no.overgang.events.Protected;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.EmployerFeedbackRecorded;
import org.flywaydb.core.Flyway;

/**
 * The event store by itself, in tables of its own: one event with about 600 bytes of content an
 * append, in strict order of positions, chained and kept by stream.
 */
final class Appends implements Measurement {

  private static final String GROUP = "Append to the event store";
  private static final AgencyId AGENCY = new AgencyId("0192:311003372");
  private static final int STREAMS_EACH = 50;
  private static final String WORDS = "Møter presis, spør når noe er uklart. ";

  private final InsertFloor floor;
  private final PostgresTime postgres;
  private final List<Integer> clients;
  private final Duration time;
  private final HikariDataSource database = new HikariDataSource();
  private final EventLog log;

  Appends(Site site, InsertFloor floor, List<Integer> clients, Duration time) throws SQLException {
    this.floor = floor;
    this.clients = List.copyOf(clients);
    this.time = time;
    this.postgres = new PostgresTime(site);
    String schema = "bench_log_" + System.nanoTime();
    try (Connection connection = site.connectToCommands()) {
      String url = connection.getMetaData().getURL();
      database.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema);
      database.setUsername(connection.getMetaData().getUserName());
    }
    database.setMaximumPoolSize(24);
    database.setMinimumIdle(0);
    Flyway.configure()
        .dataSource(database)
        .schemas(schema)
        .locations("classpath:db/command")
        .load()
        .migrate();
    log = EventLog.on(database);
  }

  @Override
  public String name() {
    return "appends";
  }

  @Override
  public void round(Findings findings) throws SQLException, InterruptedException {
    for (int count : clients) {
      String who = count == 1 ? "1 client" : count + " clients";
      Measured least = measured(() -> floor.run(count, time.dividedBy(2)));
      Measured appended = measured(() -> Load.run(count, time, number -> new Appending()));
      findings.add(GROUP, who, Findings.EVENTS_PER_SECOND, appended.sample());
      findings.add(GROUP, who + ", insert floor", Findings.EVENTS_PER_SECOND, least.sample());
      findings.addRatio(
          GROUP, who + ", to floor", appended.sample().perSecond(), least.sample().perSecond());
      findings.addRatio(
          GROUP, who + ", p99 to floor", appended.sample().millis(99), least.sample().millis(99));
      findings.addRatio(GROUP, who + ", processor to floor", appended.millis(), least.millis());
    }
    bytes(findings);
  }

  /** What was done and the processor time of an event: this JVM's and PostgreSQL's. */
  private record Measured(Sample sample, double millis) {}

  @FunctionalInterface
  private interface Run {
    Sample run() throws InterruptedException;
  }

  private Measured measured(Run run) throws InterruptedException {
    var processor = ProcessorTime.start();
    double before = postgres.millis();
    Sample sample = run.run();
    double spent = postgres.millis() - before;
    return new Measured(
        sample, processor.millisEach(sample.operations()) + spent / sample.operations());
  }

  private void bytes(Findings findings) throws SQLException {
    try (Connection connection = database.getConnection()) {
      double each =
          Site.number(connection, "select pg_total_relation_size('event')")
              / (double) Site.number(connection, "select position from log_head");
      double content = Site.number(connection, "select avg(length(content))::bigint from event");
      findings.add(GROUP, "bytes an event with all indexes", "bytes", each);
      findings.addRatio(GROUP, "bytes, to content", each, content);
    }
  }

  /** One who appends, to streams of its own in turn. */
  private final class Appending implements Load.Client {
    private final UUID[] streams = new UUID[STREAMS_EACH];
    private final long[] lengths = new long[STREAMS_EACH];
    private int turn;

    Appending() {
      for (int i = 0; i < STREAMS_EACH; i++) {
        streams[i] = UUID.randomUUID();
      }
    }

    @Override
    public int ask() {
      turn = (turn + 1) % STREAMS_EACH;
      log.append(List.of(draft(streams[turn], lengths[turn]++)), Claims.NONE);
      return 1;
    }
  }

  private static RecordedEvent draft(UUID stream, long sequence) {
    var event =
        new EmployerFeedbackRecorded(
            stream, LocalDate.of(2026, 1, 5), new Protected(WORDS.repeat(13)), null);
    return new RecordedEvent(
        0,
        new Envelope(
            UUID.randomUUID(),
            stream,
            sequence,
            EventTypes.nameOf(event),
            1,
            Instant.now(),
            Instant.now(),
            AGENCY,
            "system",
            "urn:bench",
            UUID.randomUUID(),
            null,
            event.category(),
            Set.of(),
            List.of(),
            Envelope.NO_HASH,
            ""),
        event);
  }
}
