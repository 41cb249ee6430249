package no.overgang.command.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.json.RecordedEventJson;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The end of the topic: what was written last to each partition.
 *
 * @param topicId Kafka's id of the topic
 * @param offsets where each partition ends
 * @param lasts of each partition that holds anything, the record that tells most
 */
record TopicEnd(String topicId, Map<Integer, Long> offsets, Collection<Last> lasts) {

  /** Records of one pass may stand there again, behind later ones; a pass has no more than this. */
  private static final int TAIL = 1000;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  TopicEnd {
    offsets = Map.copyOf(offsets);
    lasts = List.copyOf(lasts);
  }

  /**
   * A record near the end of a partition.
   *
   * @param incarnation in which it was written; none when it was written before records had one
   * @param hash of the event
   */
  record Last(long position, @Nullable UUID incarnation, String hash) {

    /** Whether it is of another writing of the topic. */
    boolean foreignTo(UUID own) {
      return incarnation != null && !incarnation.equals(own);
    }
  }

  /** The highest position; 0 when the topic is empty. */
  long highest() {
    return lasts.stream().mapToLong(Last::position).max().orElse(0);
  }

  /**
   * Reads the end.
   *
   * @param own the incarnation the topic should be written in; any other one tells most
   * @throws IllegalStateException when Kafka does not give it in time
   */
  static TopicEnd read(Consumer<byte[], byte[]> consumer, String topic, String topicId, UUID own) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic, PATIENCE).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    Map<TopicPartition, Long> begin = consumer.beginningOffsets(partitions, PATIENCE);
    Map<TopicPartition, Long> end = consumer.endOffsets(partitions, PATIENCE);
    consumer.assign(partitions);
    partitions.forEach(
        partition ->
            consumer.seek(
                partition,
                Math.max(
                    begin.getOrDefault(partition, 0L), end.getOrDefault(partition, 0L) - TAIL)));
    var telling = new HashMap<Integer, ConsumerRecord<byte[], byte[]>>();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (partitions.stream().anyMatch(p -> consumer.position(p) < end.getOrDefault(p, 0L))) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The end of the topic could not be read in time");
      }
      for (var record : consumer.poll(Duration.ofMillis(200))) {
        telling.merge(record.partition(), record, (one, other) -> moreTelling(one, other, own));
      }
    }
    var offsets = new HashMap<Integer, Long>();
    end.forEach((partition, offset) -> offsets.put(partition.partition(), offset));
    return new TopicEnd(topicId, offsets, telling.values().stream().map(TopicEnd::last).toList());
  }

  private static ConsumerRecord<byte[], byte[]> moreTelling(
      ConsumerRecord<byte[], byte[]> one, ConsumerRecord<byte[], byte[]> other, UUID own) {
    UUID incarnation = incarnation(one);
    if (incarnation != null && !incarnation.equals(own)) {
      return one;
    }
    incarnation = incarnation(other);
    if (incarnation != null && !incarnation.equals(own)) {
      return other;
    }
    return position(other) > position(one) ? other : one;
  }

  private static Last last(ConsumerRecord<byte[], byte[]> record) {
    return new Last(
        position(record),
        incarnation(record),
        RecordedEventJson.read(record.value()).envelope().hash());
  }

  private static long position(ConsumerRecord<byte[], byte[]> record) {
    String digits = text(record.headers().lastHeader(EventRecord.POSITION));
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static @Nullable UUID incarnation(ConsumerRecord<byte[], byte[]> record) {
    String id = text(record.headers().lastHeader(EventRecord.INCARNATION));
    return id == null ? null : UUID.fromString(id);
  }

  private static @Nullable String text(@Nullable Header header) {
    return header == null ? null : new String(header.value(), StandardCharsets.US_ASCII);
  }
}
