package no.overgang.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL 17 on the loopback address, its data in a folder that outlives the JVM.
 *
 * <p>Durable: {@code fsync}, {@code synchronous_commit} and {@code full_page_writes} are on, and
 * looked at after every start. A server left behind by a JVM that was killed is found by its pid
 * file and stopped before the new start. One engine at a time per folder; start and stop may be
 * repeated. A first start takes about 3 s, later ones under 1 s.
 */
public final class PostgresEngine implements AutoCloseable {

  /** The database of the command service. */
  public static final String COMMAND_DATABASE = "overgang_command";

  /** The database of the query service. */
  public static final String QUERY_DATABASE = "overgang_query";

  static final int MAJOR_VERSION = 17;

  private static final Logger log = LoggerFactory.getLogger(PostgresEngine.class);

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          // No socket files, so none is left behind after a crash.
          Map.entry("unix_socket_directories", ""),
          Map.entry("max_connections", "200"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          Map.entry("jit", "off"),
          // Rows and statements hold personal data; the log must not.
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_checkpoints", "off"));

  private static final List<String> DURABLE =
      List.of("fsync", "synchronous_commit", "full_page_writes");

  private final Path folder;
  private final Path data;
  private final int port;
  private final Path cache;
  private @Nullable FolderLock lock;
  private @Nullable PostgresPasswords passwords;

  /**
   * An engine with its data and log in {@code folder} and its programs in the user's cache folder.
   */
  public PostgresEngine(Path folder, int port) {
    this(folder, port, PostgresBinaries.defaultCache());
  }

  /** An engine that unpacks PostgreSQL's programs into {@code cache}. */
  public PostgresEngine(Path folder, int port, Path cache) {
    this.folder = folder.toAbsolutePath().normalize();
    this.data = this.folder.resolve("data");
    this.port = port;
    this.cache = cache.toAbsolutePath().normalize();
  }

  /**
   * Starts the server and makes the login and the two databases when missing. Returns when
   * connections are answered.
   *
   * @throws EngineException one line on why not; nothing is left running then
   */
  public synchronized void start() {
    if (lock != null) {
      return;
    }
    FolderLock taken = FolderLock.take(folder);
    boolean started = false;
    try {
      PostgresPrograms programs = programs();
      stopOrphan(programs);
      Ports.requireFree("PostgreSQL", port);
      requireReadable();
      boolean fresh = !Files.exists(data);
      PostgresPasswords known = PostgresPasswords.of(folder, fresh);
      if (fresh) {
        initialise(programs, known);
      }
      Postmaster.forgetStale(data);
      launchAlone(programs);
      passwords = known;
      started = true;
      prepare(known);
      lock = taken;
    } finally {
      if (lock == null) {
        if (started) {
          halt(programs());
        }
        taken.close();
      }
    }
  }

  /**
   * Stops the server, letting go of connections at once. Data is safe also when this is never
   * called.
   */
  public synchronized void stop() {
    if (lock == null) {
      return;
    }
    try {
      halt(programs());
    } finally {
      lock.close();
      lock = null;
    }
  }

  /**
   * Stops a server that an earlier, killed JVM left running on this folder; without one nothing
   * happens. {@link #start} does the same; this is for whoever wants to look at the port first.
   */
  public synchronized void stopOrphan() {
    if (lock == null && Postmaster.of(data).isPresent()) {
      stopOrphan(programs());
    }
  }

  /**
   * Makes a database owned by {@link #user()} unless it is there. The name is letters, digits and
   * underscores.
   */
  public void createDatabase(String name) {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a database name: " + name);
    }
    try (Connection connection = connectAsSuperuser(known());
        Statement statement = connection.createStatement()) {
      createDatabase(statement, name);
    } catch (SQLException e) {
      throw new EngineException("Cannot make the database " + name + ": " + e.getMessage(), e);
    }
  }

  /** The JDBC address of a database; errors shown by the driver carry no row content. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?logServerErrorDetail=false";
  }

  /** The login that owns the databases. */
  public String user() {
    return PostgresPasswords.USER;
  }

  /** The password of {@link #user()}; known once the engine has started. */
  public String password() {
    return known().user();
  }

  /** The TCP port. */
  public int port() {
    return port;
  }

  /** A file in psql's form with the passwords ({@code PGPASSFILE}). */
  public Path passwordFile() {
    return folder.resolve("pgpass");
  }

  /** Whether this engine has a live server. */
  public synchronized boolean isRunning() {
    return lock != null && Postmaster.of(data).isPresent();
  }

  @Override
  public void close() {
    stop();
  }

  private PostgresPasswords known() {
    PostgresPasswords known = passwords;
    if (known == null) {
      throw new IllegalStateException("PostgreSQL has not been started");
    }
    return known;
  }

  private PostgresPrograms programs() {
    PostgresPrograms programs =
        new PostgresPrograms(PostgresBinaries.unpack(cache), folder.resolve("programs.log"));
    programs.requireUsable();
    return programs;
  }

  private void stopOrphan(PostgresPrograms programs) {
    Postmaster.of(data)
        .ifPresent(
            orphan -> {
              log.warn("Stopping a PostgreSQL left behind, pid {}", orphan.pid());
              halt(programs);
            });
  }

  private void requireReadable() {
    Path version = data.resolve("PG_VERSION");
    if (!Files.exists(data)) {
      return;
    }
    String found;
    try {
      found = Files.readString(version).strip();
    } catch (IOException e) {
      throw new EngineException("The folder " + data + " is not one of PostgreSQL's.", e);
    }
    if (!found.equals(Integer.toString(MAJOR_VERSION))) {
      throw new EngineException(
          "The data in %s is of PostgreSQL %s; this Overgang has %d."
              .formatted(data, found, MAJOR_VERSION));
    }
  }

  /** Built beside and moved into place, so that being killed half-way leaves no half cluster. */
  private void initialise(PostgresPrograms programs, PostgresPasswords known) {
    Path unfinished = folder.resolve("data.new");
    Path passwordFile = folder.resolve("initial-password");
    Folders.delete(unfinished);
    try {
      Files.writeString(passwordFile, known.superuser());
      Files.setPosixFilePermissions(
          passwordFile, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
      int code =
          programs.run(
              "initdb",
              List.of(
                  "--pgdata=" + unfinished,
                  "--username=" + PostgresPasswords.SUPERUSER,
                  "--pwfile=" + passwordFile,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--data-checksums",
                  "--no-instructions"));
      if (code != 0) {
        throw new EngineException("PostgreSQL cannot make its data folder: " + programs.said());
      }
      Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new EngineException("Cannot make the folder " + data + ": " + e.getMessage(), e);
    } finally {
      Folders.delete(passwordFile);
    }
  }

  /** A JVM killed in the very act of starting leaves a server that shows up only now. */
  private void launchAlone(PostgresPrograms programs) {
    try {
      launch(programs);
    } catch (EngineException e) {
      if (Postmaster.of(data).isEmpty()) {
        throw e;
      }
      stopOrphan(programs);
      launch(programs);
    }
  }

  private void launch(PostgresPrograms programs) {
    String options =
        SETTINGS.entrySet().stream()
            .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(" ", "-p " + port + " ", ""));
    Path serverLog = startNewLog();
    int code =
        programs.run(
            "pg_ctl",
            List.of(
                "start",
                "--pgdata=" + data,
                "--log=" + serverLog,
                "--wait",
                "--timeout=120",
                "--silent",
                "--options=" + options));
    if (code != 0) {
      throw new EngineException("PostgreSQL did not start: " + reason(serverLog, programs));
    }
  }

  /** One earlier log is kept: enough to see why the last run ended, never a growing heap. */
  private Path startNewLog() {
    Path serverLog = folder.resolve("postgres.log");
    try {
      if (Files.exists(serverLog)) {
        Files.move(
            serverLog,
            folder.resolve("postgres.previous.log"),
            StandardCopyOption.REPLACE_EXISTING);
      }
      return serverLog;
    } catch (IOException e) {
      throw new EngineException("Cannot write " + serverLog + ": " + e.getMessage(), e);
    }
  }

  private String reason(Path serverLog, PostgresPrograms programs) {
    try {
      return Files.readAllLines(serverLog, StandardCharsets.UTF_8).stream()
          .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
          .map(line -> line.replaceFirst(".*(FATAL|PANIC): *", ""))
          .reduce((earlier, later) -> later)
          .orElseGet(programs::said);
    } catch (IOException e) {
      return programs.said();
    }
  }

  private void halt(PostgresPrograms programs) {
    List<String> stop = List.of("stop", "--pgdata=" + data, "--wait", "--silent");
    if (programs.run("pg_ctl", with(stop, "--mode=fast", "--timeout=20")) != 0
        && Postmaster.of(data).isPresent()
        && programs.run("pg_ctl", with(stop, "--mode=immediate", "--timeout=10")) != 0) {
      throw new EngineException("PostgreSQL does not stop: " + programs.said());
    }
  }

  private static List<String> with(List<String> arguments, String... more) {
    return java.util.stream.Stream.concat(arguments.stream(), java.util.Arrays.stream(more))
        .toList();
  }

  private Connection connectAsSuperuser(PostgresPasswords known) throws SQLException {
    return DriverManager.getConnection(
        jdbcUrl(PostgresPasswords.SUPERUSER), PostgresPasswords.SUPERUSER, known.superuser());
  }

  private void prepare(PostgresPasswords known) {
    try (Connection connection = connectAsSuperuser(known);
        Statement statement = connection.createStatement()) {
      requireDurable(statement);
      if (!exists(statement, "select 1 from pg_roles where rolname = '" + user() + "'")) {
        statement.execute("create role " + user() + " login password '" + known.user() + "'");
      }
      createDatabase(statement, COMMAND_DATABASE);
      createDatabase(statement, QUERY_DATABASE);
    } catch (SQLException e) {
      throw new EngineException("PostgreSQL started but does not answer: " + e.getMessage(), e);
    }
  }

  private void createDatabase(Statement statement, String name) throws SQLException {
    if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
      statement.execute("create database " + name + " owner " + user());
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void requireDurable(Statement statement) throws SQLException {
    for (String setting : DURABLE) {
      try (ResultSet rows = statement.executeQuery("show " + setting)) {
        if (!rows.next() || !"on".equals(rows.getString(1))) {
          throw new EngineException("PostgreSQL runs with " + setting + " off; data is not safe.");
        }
      }
    }
  }
}
