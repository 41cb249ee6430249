package no.overgang.command.relay;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The topic {@code overgang.events.v1}: how it is made, looked at, emptied and written to. */
@Component
class EventTopic {

  private final String bootstrap;
  private final String name;
  private final int partitions;
  private final short replicas;

  EventTopic(
      @Value("${overgang.kafka.bootstrap}") String bootstrap,
      @Value("${overgang.kafka.topic:overgang.events.v1}") String name,
      @Value("${overgang.kafka.partitions:6}") int partitions,
      @Value("${overgang.kafka.replicas:1}") short replicas) {
    this.bootstrap = bootstrap;
    this.name = name;
    this.partitions = partitions;
    this.replicas = replicas;
  }

  String name() {
    return name;
  }

  /** Makes the topic if it is not there; nothing in it is ever deleted by age or size. */
  void create() throws InterruptedException {
    try (Admin admin = admin()) {
      var topic =
          new NewTopic(name, partitions, replicas)
              .configs(
                  Map.of(
                      TopicConfig.RETENTION_MS_CONFIG, "-1",
                      TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                      TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE));
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("The topic could not be made", e.getCause());
      }
    }
  }

  /** Kafka's id of the topic, which another topic of its name does not have; none without one. */
  Optional<String> id() {
    try (Admin admin = admin()) {
      return Optional.of(described(admin).topicId().toString());
    } catch (UnknownTopicOrPartitionException e) {
      return Optional.empty();
    }
  }

  /**
   * What was written last.
   *
   * @param own the incarnation the topic should be written in
   */
  TopicEnd end(UUID own) {
    String id = id().orElseThrow(() -> new IllegalStateException("There is no topic " + name));
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      return TopicEnd.read(consumer, name, id, own);
    }
  }

  /**
   * Deletes every record. Offsets go on from where they are: whoever reads on finds either nothing
   * or what is written from now on, and never one record in another's place.
   */
  void empty() {
    try (Admin admin = admin()) {
      Map<TopicPartition, RecordsToDelete> all =
          described(admin).partitions().stream()
              .collect(
                  Collectors.toMap(
                      partition -> new TopicPartition(name, partition.partition()),
                      partition -> RecordsToDelete.beforeOffset(-1)));
      admin.deleteRecords(all).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The topic could not be emptied", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while emptying the topic", e);
    }
  }

  private TopicDescription described(Admin admin) {
    try {
      return Objects.requireNonNull(
          admin.describeTopics(List.of(name)).allTopicNames().get().get(name));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
        throw unknown;
      }
      throw new IllegalStateException("Kafka does not describe the topic", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while asking Kafka", e);
    }
  }

  private Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap));
  }

  /**
   * A producer that waits for all replicas and never gives a record up.
   *
   * <p>One request at a time: on a partition that has no state of this producer yet, the broker
   * takes whatever sequence comes first. Where the first of two requests meets a leader that is not
   * ready and the second one that is, the second would stand before the first, which could then
   * never be taken. Costs little, since a pass sends up to a thousand records in few requests.
   */
  Producer<byte[], byte[]> open() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1,
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            2 * 1024 * 1024,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4"),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
