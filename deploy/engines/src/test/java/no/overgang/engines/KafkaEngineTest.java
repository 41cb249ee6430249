package no.overgang.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaEngineTest {

  private static final TopicPartition KEPT = new TopicPartition("kept", 0);

  @TempDir Path folder;

  @Test
  void keepsRecordsAndCommittedOffsetsOverStopAndStart() throws Exception {
    try (KafkaEngine engine = new KafkaEngine(folder, Ports.free())) {
      engine.start();
      createTopic(engine);
      send(engine, "first");
      assertThat(readAndCommit(engine)).containsExactly("first");

      engine.stop();
      assertThat(Ports.isFree(engine.port())).isTrue();
      engine.start();

      send(engine, "second");
      assertThat(readAndCommit(engine)).containsExactly("second");
    }
  }

  @LongForm
  void takesOverFromAJvmThatWasKilled() throws Exception {
    int port = Ports.free();
    OtherJvm.startAndKill(StartAndWait.class, folder, port);

    try (KafkaEngine engine = new KafkaEngine(folder, port)) {
      engine.start();

      assertThat(readAndCommit(engine)).containsExactly("before the kill");
    }
  }

  @Test
  void doesNotMakeTopicsByItself() {
    try (KafkaEngine engine = new KafkaEngine(folder, Ports.free())) {
      engine.start();

      try (Admin admin = Admin.create(Map.of("bootstrap.servers", engine.bootstrap()))) {
        assertThatExceptionOfType(ExecutionException.class)
            .isThrownBy(() -> admin.describeTopics(List.of("kept")).allTopicNames().get())
            .withMessageContaining("UnknownTopicOrPartition");
      }
    }
  }

  @Test
  void namesThePortThatIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      KafkaEngine engine = new KafkaEngine(folder, taken.getLocalPort());

      assertThatExceptionOfType(EngineException.class)
          .isThrownBy(engine::start)
          .withMessage("Port " + taken.getLocalPort() + " for Kafka is taken.");
      assertThat(engine.isRunning()).isFalse();
    }
  }

  private static void createTopic(KafkaEngine engine) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", engine.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(KEPT.topic(), 1, (short) 1))).all().get();
    }
  }

  private static void send(KafkaEngine engine, String text) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", engine.bootstrap(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(KEPT.topic(), text)).get(20, TimeUnit.SECONDS);
    }
  }

  private static List<String> readAndCommit(KafkaEngine engine) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", engine.bootstrap(),
                "group.id", "readers",
                "enable.auto.commit", "false",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(KEPT));
      List<String> read =
          consumer.poll(Duration.ofSeconds(20)).records(KEPT).stream()
              .map(ConsumerRecord::value)
              .toList();
      consumer.commitSync();
      return read;
    }
  }

  /** What the child JVM runs: sends a record, says so, and waits to be killed. */
  static final class StartAndWait {

    public static void main(String[] args) throws Exception {
      KafkaEngine engine = new KafkaEngine(Path.of(args[0]), Integer.parseInt(args[1]));
      engine.start();
      createTopic(engine);
      send(engine, "before the kill");
      System.out.println(OtherJvm.STARTED);
      Thread.currentThread().join();
    }
  }
}
