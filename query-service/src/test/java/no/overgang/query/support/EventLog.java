package no.overgang.query.support;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.RecordedEventJson;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Writes to the topic as the relay does: key = stream, header position, in stream order. */
public final class EventLog implements AutoCloseable {

  private final String bootstrap;
  private final String topic;
  private final AtomicLong positions = new AtomicLong();
  private final KafkaProducer<byte[], byte[]> producer;
  private volatile UUID incarnation;

  public EventLog(String bootstrap, String topic) {
    this.bootstrap = bootstrap;
    this.topic = topic;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "linger.ms",
                5,
                "enable.idempotence",
                true,
                "acks",
                "all",
                "reconnect.backoff.max.ms",
                500,
                // As the relay: on a fresh topic a second request may overtake the first for ever.
                "max.in.flight.requests.per.connection",
                1),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  /** Makes the topic. */
  public void create(int partitions) {
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What follows is written in this incarnation of the store; at first in none. */
  public void write(UUID inIncarnation) {
    flush();
    incarnation = inIncarnation;
  }

  /** Deletes all records, as the relay does before it writes the topic anew. */
  public void empty() {
    flush();
    try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      var topics = admin.describeTopics(List.of(topic)).allTopicNames().get();
      admin
          .deleteRecords(
              topics.get(topic).partitions().stream()
                  .collect(
                      Collectors.toMap(
                          partition -> new TopicPartition(topic, partition.partition()),
                          partition -> RecordsToDelete.beforeOffset(-1))))
          .all()
          .get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A new participant's stream into the topic. */
  public Stream stream() {
    return new Stream(positions, this::send);
  }

  public void send(RecordedEvent event) {
    sendRaw(
        event.envelope().streamId().toString(), event.position(), RecordedEventJson.write(event));
  }

  public void sendRaw(String key, long position, byte[] value) {
    var record = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
    record.headers().add("position", Long.toString(position).getBytes(StandardCharsets.US_ASCII));
    if (incarnation != null) {
      record
          .headers()
          .add("incarnation", incarnation.toString().getBytes(StandardCharsets.US_ASCII));
    }
    var unused = producer.send(record);
  }

  public long lastPosition() {
    return positions.get();
  }

  public long nextPosition() {
    return positions.incrementAndGet();
  }

  public void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }
}
