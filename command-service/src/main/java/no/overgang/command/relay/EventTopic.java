package no.overgang.command.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The topic {@code overgang.events.v1}: how it is made and written to. */
@Component
class EventTopic {

  static final String NAME = "overgang.events.v1";

  private final String bootstrap;
  private final int partitions;
  private final short replicas;

  EventTopic(
      @Value("${overgang.kafka.bootstrap}") String bootstrap,
      @Value("${overgang.kafka.partitions:6}") int partitions,
      @Value("${overgang.kafka.replicas:1}") short replicas) {
    this.bootstrap = bootstrap;
    this.partitions = partitions;
    this.replicas = replicas;
  }

  /** Makes the topic if it is not there; nothing in it is ever deleted by age or size. */
  void create() throws InterruptedException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      var topic =
          new NewTopic(NAME, partitions, replicas)
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
