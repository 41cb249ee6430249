package no.overgang.engines;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker, its own KRaft controller, in this JVM on the loopback address. Topics,
 * records and committed offsets are kept in a folder that outlives the JVM. Topics are never made
 * by themselves.
 *
 * <p>One broker keeps one copy: enough for one machine, no protection against a lost disk. Like
 * every Kafka it acknowledges before the disk has written; the event store is the place that must
 * not lose anything.
 */
public final class KafkaEngine implements AutoCloseable {

  private static final int NODE = 1;
  private static final List<String> INTERNAL_TOPICS =
      List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic");

  private final Path folder;
  private final Path logs;
  private final int port;
  private @Nullable FolderLock lock;
  private @Nullable KafkaRaftServer server;

  /** A broker with its log in {@code folder}, answering on {@code port}. */
  public KafkaEngine(Path folder, int port) {
    this.folder = folder.toAbsolutePath().normalize();
    this.logs = this.folder.resolve("log");
    this.port = port;
  }

  /**
   * Starts the broker; returns when it takes connections. May be called again after {@link #stop}.
   *
   * @throws EngineException one line on why not; nothing is left running then
   */
  public synchronized void start() {
    if (lock != null) {
      return;
    }
    FolderLock taken = FolderLock.take(folder);
    KafkaRaftServer starting = null;
    try {
      Ports.requireFree("Kafka", port);
      formatOnce();
      starting = new KafkaRaftServer(KafkaConfig.fromProps(properties(), false), Time.SYSTEM);
      starting.startup();
      server = starting;
      lock = taken;
    } catch (EngineException e) {
      throw e;
    } catch (Exception e) {
      throw new EngineException("Kafka did not start: " + firstLine(e), e);
    } finally {
      if (lock == null) {
        shutDown(starting);
        taken.close();
      }
    }
  }

  /** Stops the broker and waits until it has let go of its port and files. */
  public synchronized void stop() {
    if (lock == null) {
      return;
    }
    try {
      shutDown(server);
    } finally {
      server = null;
      lock.close();
      lock = null;
    }
  }

  /** What clients are given as {@code bootstrap.servers}. */
  public String bootstrap() {
    return "127.0.0.1:" + port;
  }

  /** The TCP port of clients. */
  public int port() {
    return port;
  }

  /** Whether this engine has been started and not stopped. */
  public synchronized boolean isRunning() {
    return server != null;
  }

  @Override
  public void close() {
    stop();
  }

  private static void shutDown(@Nullable KafkaRaftServer server) {
    if (server != null) {
      server.shutdown();
      server.awaitShutdown();
    }
  }

  private Properties properties() {
    int controllerPort = Ports.free();
    Map<String, String> settings = new HashMap<>();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE));
    settings.put(
        "listeners", "CLIENTS://127.0.0.1:" + port + ",QUORUM://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", "CLIENTS://127.0.0.1:" + port);
    settings.put("listener.security.protocol.map", "CLIENTS:PLAINTEXT,QUORUM:PLAINTEXT");
    settings.put("inter.broker.listener.name", "CLIENTS");
    settings.put("controller.listener.names", "QUORUM");
    // Voters named here are not stored, so the controller's port may differ from start to start.
    settings.put("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
    settings.put("log.dirs", logs.toString());
    settings.put("auto.create.topics.enable", "false");
    for (String topic : INTERNAL_TOPICS) {
      settings.put(topic + ".replication.factor", "1");
      settings.put(topic + ".num.partitions", "4");
    }
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("default.replication.factor", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    // After kill -9 the old incarnation must be given up before the new one may register.
    settings.put("broker.session.timeout.ms", "4000");
    settings.put("broker.heartbeat.interval.ms", "1000");
    // Sized for one machine: the default takes 128 MiB of heap for a cleaner that has little to
    // clean.
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(4 * 1024 * 1024));
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    Properties properties = new Properties();
    properties.putAll(settings);
    return properties;
  }

  /**
   * Built beside and moved into place, so that being killed half-way leaves no half-formatted
   * folder.
   */
  private void formatOnce() throws Exception {
    if (Files.exists(logs)) {
      return;
    }
    Path unfinished = folder.resolve("log.new");
    Folders.delete(unfinished);
    Files.createDirectories(unfinished);
    new Formatter()
        .setNodeId(NODE)
        .setClusterId(Uuid.randomUuid().toString())
        .setDirectories(List.of(unfinished.toString()))
        .setMetadataLogDirectory(unfinished.toString())
        .setControllerListenerName("QUORUM")
        .setReleaseVersion(MetadataVersion.latestProduction())
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
        .run();
    Files.move(unfinished, logs, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String firstLine(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
