package no.overgang.standalone;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import no.overgang.engines.Folders;
import no.overgang.engines.Ports;
import no.overgang.engines.PostgresEngine;
import no.overgang.standalone.issuer.DevelopmentIssuer;

/**
 * A whole hub on free ports with an empty data folder of its own, both gone when it is closed. It
 * is the hub that {@code overgang run} starts, as durable as that one.
 */
public final class TemporaryHub implements AutoCloseable {

  private final DataFolder folder;
  private final Ends ends;
  private final Hub hub;

  private TemporaryHub(DataFolder folder, Ends ends, Progress progress) {
    this.folder = folder;
    this.ends = ends;
    this.hub = new Hub(folder, ends, progress);
  }

  /**
   * Makes a hub that is not started yet. From now on all logging of this JVM goes to its log.
   *
   * @param root the data folder, which must not be there or be empty
   */
  public static TemporaryHub in(Path root, PrintWriter out) {
    DataFolder folder = DataFolder.open(root);
    ServiceLog.to(folder.log(), false);
    List<Integer> ports = IntStream.generate(Ports::free).distinct().limit(5).boxed().toList();
    var ends = new Ends(ports.get(0), ports.get(1), ports.get(2), ports.get(3), ports.get(4));
    return new TemporaryHub(folder, ends, new Progress(out));
  }

  /** Starts everything; returns when both services are ready. A failed start is closed as well. */
  public void start() throws InterruptedException {
    hub.prepare();
    hub.start();
  }

  /** Where the query-service answers. */
  public URI reads() {
    return ends.page();
  }

  /** Where the command-service answers. */
  public URI commands() {
    return ends.door();
  }

  /** The port of the token issuer. */
  public int issuerPort() {
    return ends.issuer();
  }

  /** Where systems fetch their tokens. */
  public URI machineTokens() {
    return URI.create(DevelopmentIssuer.machines(ends.issuer()) + "/token");
  }

  /** The data folder. */
  public Path root() {
    return folder.root();
  }

  /** A connection of one's own to the command-service's database. */
  public Connection connectToCommands() throws SQLException {
    return connect(PostgresEngine.COMMAND_DATABASE);
  }

  /** A connection of one's own to the query-service's database. */
  public Connection connectToReads() throws SQLException {
    return connect(PostgresEngine.QUERY_DATABASE);
  }

  private Connection connect(String database) throws SQLException {
    PostgresEngine postgres = hub.postgres();
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), postgres.user(), postgres.password());
  }

  /** Stops everything and deletes the data. */
  @Override
  public void close() {
    hub.stop();
    folder.close();
    Folders.delete(folder.root());
  }
}
