package no.overgang.standalone.restored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import no.overgang.engines.LongForm;
import no.overgang.standalone.Overgang;
import no.overgang.standalone.TestFoundation;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.reckoning.Reckoning;
import org.junit.jupiter.api.io.TempDir;

/** The whole hub after a restore of the record, set going again by the one command for it. */
class RestoredHubTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path folder;
  private TestFoundation foundation;
  private TestInstance commands;
  private TestInstance queries;

  @LongForm
  void oneCommandGoesOnFromARestoredStoreAndNothingIsMixed() throws Exception {
    foundation = TestFoundation.lay("restored");
    try (var hub = foundation) {
      commands = hub.commandService(Clock.systemUTC());
      queries = hub.queryService(commands, Clock.systemUTC());
      try (var reading = queries;
          var taking = commands) {
        taking.start();
        reading.start();
        setBackAndGoOn(new Reckoning(hub));
      }
    }
  }

  private void setBackAndGoOn(Reckoning reckoning) throws Exception {
    load(1);
    awaitRead(reckoning);
    inStore(this::copy);
    load(2);
    awaitRead(reckoning);
    int onTopic = reckoning.onTopic().size();

    commands.close();
    inStore(this::restore);
    commands.start();

    var told = new StringWriter();
    assertThat(audit(told, "rewrite")).isEqualTo(1);
    assertThat(told.toString()).contains("restored to an earlier point", "add --yes");
    assertThat(reckoning.onTopic()).as("nothing written behind the lost events").hasSize(onTopic);
    assertThat(reckoning.stored().faultsOnTopic(reckoning.onTopic()))
        .as("what the checker says of a topic that is ahead of its store")
        .isNotEmpty();

    assertThat(audit(told, "rewrite", "--yes")).as(told.toString()).isZero();
    awaitRead(reckoning);
    load(3);
    awaitRead(reckoning);
    var live = reckoning.digests();
    assertThat(audit(told, "replay")).as(told.toString()).isZero();
    assertThat(reckoning.digests()).isEqualTo(live);
    assertThat(reckoning.parked()).isZero();
  }

  /** Waits until topic and timeline hold just what the store does. */
  private static void awaitRead(Reckoning reckoning) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              Ledger stored = reckoning.stored();
              assertThat(stored.faults()).isEmpty();
              assertThat(stored.faultsOnTopic(reckoning.onTopic())).isEmpty();
              assertThat(stored.faultsAmong(reckoning.onTimeline())).isEmpty();
            });
  }

  private void load(int seed) {
    String file = folder.resolve("cohort-" + seed + ".jsonl").toString();
    var out = new StringWriter();
    assertThat(
            overgang(
                out, "simulate", "--participants=3", "--seed=" + seed, "--years=1", "--out", file))
        .as(out.toString())
        .isZero();
    assertThat(
            overgang(
                out,
                "post",
                "--http-command=" + commands.address().getPort(),
                "--http-query=" + queries.address().getPort(),
                "--issuer=" + foundation.issuerPort(),
                file))
        .as(out.toString())
        .isZero();
  }

  private int audit(StringWriter out, String... what) {
    var arguments = new ArrayList<String>(List.of("audit"));
    arguments.addAll(List.of(what));
    if (what[0].equals("rewrite")) {
      arguments.add("--http-command=" + commands.address().getPort());
    }
    arguments.add("--http-query=" + queries.address().getPort());
    arguments.add("--issuer=" + foundation.issuerPort());
    return overgang(out, arguments.toArray(String[]::new));
  }

  private static int overgang(StringWriter out, String... arguments) {
    return Overgang.run(new PrintWriter(out, true), arguments);
  }

  private interface Work {
    void on(Statement statement) throws SQLException;
  }

  private void inStore(Work work) throws SQLException {
    try (Connection store = foundation.commands();
        Statement statement = store.createStatement()) {
      store.setAutoCommit(false);
      work.on(statement);
      store.commit();
    }
  }

  private void copy(Statement statement) throws SQLException {
    statement.execute("create schema copy");
    for (String table : tables(statement)) {
      statement.execute("create table copy.%1$s as select * from public.%1$s".formatted(table));
    }
  }

  private void restore(Statement statement) throws SQLException {
    for (String table : tables(statement)) {
      statement.execute("truncate public." + table);
      statement.execute("insert into public.%1$s select * from copy.%1$s".formatted(table));
    }
  }

  private static List<String> tables(Statement statement) throws SQLException {
    var tables = new ArrayList<String>();
    try (var rows =
        statement.executeQuery(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_name <> 'flyway_schema_history'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
