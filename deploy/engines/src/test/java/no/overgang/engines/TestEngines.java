package no.overgang.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * PostgreSQL and Kafka for tests: one of each per JVM, started when first asked for. They run in
 * containers where a Docker engine answers, and otherwise from the embedded binaries in a temporary
 * folder that goes away with the JVM.
 *
 * <p>A test that must stop and start an engine takes one of its own with {@link #ownPostgres} or
 * {@link #ownKafka}.
 */
public final class TestEngines {

  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static final ConcurrentLinkedDeque<AutoCloseable> AT_EXIT = new ConcurrentLinkedDeque<>();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestEngines::closeAll, "engines-close"));
  }

  private TestEngines() {}

  /** The shared PostgreSQL 17. */
  public static TestPostgres postgres() {
    return SharedPostgres.INSTANCE;
  }

  /** {@code bootstrap.servers} of the shared broker. Topics are not made by themselves. */
  public static String kafkaBootstrap() {
    return SharedKafka.BOOTSTRAP;
  }

  /**
   * A PostgreSQL of the caller's own, embedded, started, with {@link PostgresEngine#stop} and
   * {@link PostgresEngine#start} on the same port and data. Stopped and removed at the end of the
   * JVM.
   */
  public static PostgresEngine ownPostgres() {
    PostgresEngine engine = new PostgresEngine(temporaryFolder("postgres"), Ports.free());
    AT_EXIT.push(engine);
    engine.start();
    return engine;
  }

  /** A broker of the caller's own, as {@link #ownPostgres}. */
  public static KafkaEngine ownKafka() {
    KafkaEngine engine = new KafkaEngine(temporaryFolder("kafka"), Ports.free());
    AT_EXIT.push(engine);
    engine.start();
    return engine;
  }

  /** A folder that is removed at the end of the JVM, after the engines have stopped. */
  public static Path temporaryFolder(String purpose) {
    try {
      Path folder = Files.createTempDirectory("overgang-" + purpose + "-");
      AT_EXIT.addLast(() -> Folders.delete(folder));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String nextDatabaseName(String prefix) {
    return prefix + "_" + DATABASES.incrementAndGet();
  }

  private static void closeAll() {
    for (AutoCloseable closing = AT_EXIT.poll(); closing != null; closing = AT_EXIT.poll()) {
      try {
        closing.close();
      } catch (Exception e) {
        // The JVM is ending; the next engine must still be closed.
        System.err.println("Could not clean up after tests: " + e.getMessage());
      }
    }
  }

  /** Loaded, and so started, on first use. */
  private static final class SharedPostgres {
    static final TestPostgres INSTANCE = start();

    private static TestPostgres start() {
      return Docker.isThere() ? Containers.postgres() : embedded(ownPostgres());
    }

    private static TestPostgres embedded(PostgresEngine engine) {
      return prefix -> {
        String name = nextDatabaseName(prefix);
        engine.createDatabase(name);
        return new TestDatabase(engine.jdbcUrl(name), engine.user(), engine.password());
      };
    }
  }

  /** Loaded, and so started, on first use. */
  private static final class SharedKafka {
    static final String BOOTSTRAP = start();

    private static String start() {
      return Docker.isThere() ? Containers.kafkaBootstrap() : ownKafka().bootstrap();
    }
  }

  /** Whether containers can be used: the library is on the class path and an engine answers. */
  private static final class Docker {

    static boolean isThere() {
      try {
        Class.forName("org.testcontainers.DockerClientFactory");
        return Containers.dockerAnswers();
      } catch (ClassNotFoundException e) {
        return false;
      }
    }
  }
}
