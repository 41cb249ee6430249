package no.overgang.standalone.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import no.overgang.engines.Ports;
import no.overgang.engines.PostgresEngine;
import no.overgang.standalone.Overgang;
import no.overgang.standalone.reckoning.Stores;
import org.jspecify.annotations.Nullable;

/** A hub in a JVM of its own, started as the launcher does, killed as {@code kill -9} does. */
final class KilledHub implements Stores, AutoCloseable {

  final int query = Ports.free();
  final int command = Ports.free();
  final int issuer = Ports.free();
  final int kafka = Ports.free();
  final int postgres = Ports.free();
  final Path data;
  private @Nullable Process process;

  KilledHub(Path data) {
    this.data = data;
  }

  /** Starts it and returns when it is ready. */
  void start() throws IOException {
    var command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx768m",
                    // It never lives long enough for more to pay.
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Overgang.class.getName(),
                    "run",
                    "--data",
                    data.toString()),
                ports().stream())
            .toList();
    Process starting =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    process = starting;
    var out = starting.inputReader();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.endsWith(" Ready")) {
        return;
      }
    }
    throw new IllegalStateException("The hub did not start; see " + data.resolve("logs"));
  }

  private List<String> ports() {
    return List.of(
        "--http-query=" + query,
        "--http-command=" + command,
        "--issuer=" + issuer,
        "--kafka=" + kafka,
        "--postgres=" + postgres);
  }

  /** Ends it without a word of warning; PostgreSQL is left behind as an orphan. */
  void kill() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.destroyForcibly().waitFor();
    }
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
    return "127.0.0.1:" + kafka;
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres, database), "overgang", password());
  }

  private String password() {
    try {
      return Files.readAllLines(data.resolve("postgres/pgpass")).stream()
          .filter(line -> line.contains(":overgang:"))
          .map(line -> line.substring(line.lastIndexOf(':') + 1))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    Process running = process;
    if (running != null) {
      running.destroy();
      running.waitFor();
    }
  }
}
