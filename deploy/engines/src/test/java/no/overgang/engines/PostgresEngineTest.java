package no.overgang.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresEngineTest {

  @TempDir Path folder;

  @Test
  void keepsDataOverStopAndStart() throws Exception {
    try (PostgresEngine engine = new PostgresEngine(folder, Ports.free())) {
      engine.start();
      execute(engine, "create table kept (what text)", "insert into kept values ('still here')");

      engine.stop();
      assertThat(engine.isRunning()).isFalse();
      engine.start();

      assertThat(value(engine, "select what from kept")).isEqualTo("still here");
    }
  }

  @Test
  void isDurableLocalAndOwnedByALoginThatIsNoSuperuser() throws Exception {
    try (PostgresEngine engine = new PostgresEngine(folder, Ports.free())) {
      engine.start();

      assertThat(value(engine, "show fsync")).isEqualTo("on");
      assertThat(value(engine, "show synchronous_commit")).isEqualTo("on");
      assertThat(value(engine, "show full_page_writes")).isEqualTo("on");
      assertThat(value(engine, "show data_checksums")).isEqualTo("on");
      assertThat(value(engine, "show server_version")).startsWith("17.");
      assertThat(value(engine, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(Integer.parseInt(value(engine, "show max_connections")))
          .isGreaterThanOrEqualTo(100);
      assertThat(value(engine, "select rolsuper from pg_roles where rolname = current_user"))
          .isEqualTo("f");
      try (Connection query = connect(engine, PostgresEngine.QUERY_DATABASE)) {
        assertThat(query.isValid(1)).isTrue();
      }
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(engine.passwordFile())))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void namesThePortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      PostgresEngine engine = new PostgresEngine(folder, taken.getLocalPort());

      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(engine::start)
          .withMessage("Port " + taken.getLocalPort() + " for PostgreSQL is taken.");
      assertThat(engine.isRunning()).isFalse();
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/PG_VERSION"), "18\n");

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> new PostgresEngine(folder, Ports.free()).start())
        .withMessage(
            "The data in %s is of PostgreSQL 18; this Overgang has 17.", folder.resolve("data"));
  }

  @Test
  void refusesAFolderThatAnotherEngineUses() {
    try (PostgresEngine engine = new PostgresEngine(folder, Ports.free())) {
      engine.start();

      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(() -> new PostgresEngine(folder, Ports.free()).start())
          .withMessageContaining("in use by another Overgang");
      assertThat(engine.isRunning()).isTrue();
    }
  }

  @LongForm
  void takesOverFromAJvmThatWasKilled() throws Exception {
    int port = Ports.free();
    OtherJvm.startAndKill(StartAndWait.class, folder, port);
    assertThat(Ports.isFree(port)).as("the orphan still listens").isFalse();

    try (PostgresEngine engine = new PostgresEngine(folder, port)) {
      engine.start();

      assertThat(value(engine, "select what from acknowledged")).isEqualTo("before the kill");
    }
    assertThat(Ports.isFree(port)).isTrue();
  }

  @Test
  void ignoresAPidFileWhoseNumberBelongsToAnotherProgram() throws Exception {
    try (PostgresEngine engine = new PostgresEngine(folder, Ports.free())) {
      engine.start();
      engine.stop();
      Files.writeString(
          folder.resolve("data/postmaster.pid"),
          ProcessHandle.current().pid() + "\n" + folder.resolve("data") + "\n1\n1\n\n\n");

      engine.start();

      assertThat(engine.isRunning()).isTrue();
    }
  }

  private static void execute(PostgresEngine engine, String... statements) throws SQLException {
    try (Connection connection = connect(engine, PostgresEngine.COMMAND_DATABASE);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String value(PostgresEngine engine, String query) throws SQLException {
    try (Connection connection = connect(engine, PostgresEngine.COMMAND_DATABASE);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static Connection connect(PostgresEngine engine, String database) throws SQLException {
    return DriverManager.getConnection(engine.jdbcUrl(database), engine.user(), engine.password());
  }

  /** What the child JVM runs: commits a row, says so, and waits to be killed. */
  static final class StartAndWait {

    public static void main(String[] args) throws Exception {
      PostgresEngine engine = new PostgresEngine(Path.of(args[0]), Integer.parseInt(args[1]));
      engine.start();
      execute(
          engine,
          "create table acknowledged (what text)",
          "insert into acknowledged values ('before the kill')");
      System.out.println(OtherJvm.STARTED);
      Thread.currentThread().join();
    }
  }
}
