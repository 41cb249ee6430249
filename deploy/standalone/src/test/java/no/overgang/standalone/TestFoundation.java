package no.overgang.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.overgang.command.CommandService;
import no.overgang.engines.Folders;
import no.overgang.engines.Ports;
import no.overgang.engines.PostgresEngine;
import no.overgang.query.QueryService;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import no.overgang.standalone.issuer.IssuerClient;
import no.overgang.standalone.reckoning.Stores;

/**
 * PostgreSQL, Kafka and the issuer with empty data of their own, for tests that start as many
 * instances of the services on them as they like.
 */
public final class TestFoundation implements Stores, AutoCloseable {

  private final String name;
  private final DataFolder folder;
  private final Ends ends;
  private final Foundation foundation;

  private TestFoundation(String name, Path root) {
    this.name = name;
    this.folder = DataFolder.open(root);
    this.ends = new Ends(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    this.foundation =
        new Foundation(folder, ends, new Progress(new PrintWriter(Writer.nullWriter())));
  }

  /**
   * Lays it and returns when all of it answers.
   *
   * @param name what the log in {@code target} is called afterwards
   */
  public static TestFoundation lay(String name) throws IOException, InterruptedException {
    var laid = new TestFoundation(name, Files.createTempDirectory("overgang-" + name));
    ServiceLog.to(laid.folder.log(), false);
    try {
      laid.foundation.start();
      return laid;
    } catch (RuntimeException e) {
      laid.close();
      throw e;
    }
  }

  /** Another command-service, not started yet, that goes by the clock. */
  public TestInstance commandService(Clock clock) {
    return new TestInstance(
        CommandService.class,
        CommandService.CONFIGURATION,
        freeAddress(),
        foundation.commandSettings(),
        clock);
  }

  /** Another query-service, not started yet, that goes by the clock. */
  public TestInstance queryService(TestInstance commands, Clock clock) {
    return new TestInstance(
        QueryService.class,
        QueryService.CONFIGURATION,
        freeAddress(),
        foundation.querySettings(commands.address()),
        clock);
  }

  private static URI freeAddress() {
    return URI.create("http://localhost:" + Ports.free());
  }

  /** Ends PostgreSQL as {@code kill -9} does; returns when none of its processes is left. */
  public void killPostgres() throws IOException {
    String pid = Files.readAllLines(folder.postgres().resolve("data/postmaster.pid")).getFirst();
    ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Starts PostgreSQL after a kill; returns when it answers. */
  public void startPostgres() {
    foundation.postgres().stop();
    foundation.postgres().start();
  }

  /** The port of the token issuer. */
  public int issuerPort() {
    return ends.issuer();
  }

  /** A token for an agency's own system. */
  public String token(String agencyKey) throws IOException, InterruptedException {
    return IssuerClient.token(
        URI.create(DevelopmentIssuer.machines(ends.issuer()) + "/token"),
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            name,
            "client_secret",
            "development",
            "agency",
            agencyKey));
  }

  @Override
  public Connection commands() throws SQLException {
    return connect(PostgresEngine.COMMAND_DATABASE);
  }

  @Override
  public Connection reads() throws SQLException {
    return connect(PostgresEngine.QUERY_DATABASE);
  }

  @Override
  public String kafka() {
    return foundation.kafka().bootstrap();
  }

  private Connection connect(String database) throws SQLException {
    PostgresEngine postgres = foundation.postgres();
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), postgres.user(), postgres.password());
  }

  @Override
  public void close() throws IOException {
    foundation.stop();
    folder.close();
    // What the services said stays for whoever looks into a failure.
    Path kept = Path.of("target", name + ".log");
    Files.createDirectories(kept.getParent());
    Files.copy(folder.log(), kept, StandardCopyOption.REPLACE_EXISTING);
    Folders.delete(folder.root());
  }
}
