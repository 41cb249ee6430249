package no.overgang.query.consume;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.overgang.query.settings.Settings;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.stereotype.Component;

/** Makes consumers of the log. Offsets live in PostgreSQL, never in Kafka. */
@Component
class LogReader {

  private static final Duration FIRST_RECORD = Duration.ofSeconds(10);

  private final Settings.Kafka kafka;

  LogReader(Settings settings) {
    this.kafka = settings.kafka();
  }

  String topic() {
    return kafka.topic();
  }

  /** A member of the group that shares the live views' partitions. */
  Consumer<byte[], byte[]> member() {
    return consumer(
        Map.of(
            ConsumerConfig.GROUP_ID_CONFIG,
            kafka.group(),
            // The shortest a broker allows: after a crash the next start waits this long.
            ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
            6_000,
            ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
            2_000));
  }

  /** A consumer by itself, for a rebuild. */
  Consumer<byte[], byte[]> loner() {
    // Nobody waits for a rebuild's batch, and a larger one writes each participant less often.
    return consumer(Map.of(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5 * kafka.batch()));
  }

  /** Whether the topic is there. The relay makes it, which may be after this service starts. */
  boolean exists(Consumer<byte[], byte[]> consumer) {
    List<PartitionInfo> partitions = consumer.partitionsFor(topic(), Duration.ofSeconds(2));
    return partitions != null && !partitions.isEmpty();
  }

  /** Whether there is no record in it. */
  boolean isEmpty(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    return consumer.beginningOffsets(partitions).equals(consumer.endOffsets(partitions));
  }

  /** All of the topic's partitions. */
  List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    return consumer.partitionsFor(topic()).stream()
        .map(info -> new TopicPartition(topic(), info.partition()))
        .toList();
  }

  /**
   * The incarnation the log begins with, which is that of all of it: with another one it is emptied
   * first. None when the log is empty or was written before there were incarnations.
   */
  Optional<UUID> incarnation(Consumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions = partitions(consumer);
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
    Optional<TopicPartition> filled =
        partitions.stream()
            .filter(p -> begin.getOrDefault(p, 0L) < end.getOrDefault(p, 0L))
            .findFirst();
    if (filled.isEmpty()) {
      return Optional.empty();
    }
    TopicPartition partition = filled.get();
    consumer.assign(List.of(partition));
    consumer.seek(partition, begin.getOrDefault(partition, 0L));
    for (var record : consumer.poll(FIRST_RECORD)) {
      return Optional.ofNullable(Decoded.incarnation(record));
    }
    throw new TimeoutException("The first record of " + partition + " did not come");
  }

  private Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
    var config = new java.util.HashMap<String, Object>(more);
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrap());
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    config.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, kafka.batch());
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
    config.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
    config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
    return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
