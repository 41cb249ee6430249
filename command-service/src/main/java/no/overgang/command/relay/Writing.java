package no.overgang.command.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import no.overgang.events.RecordedEvent;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Writes events to one topic until it is closed, and notices when it is another one. */
final class Writing implements AutoCloseable {

  /** How long Kafka may keep silent before it is asked whether the topic is still there. */
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final EventTopic topic;
  private final Producer<byte[], byte[]> producer;
  private final Map<Integer, Long> ends;
  private final @Nullable String topicId;
  private boolean madeAnew;

  /**
   * Opens it.
   *
   * @param ends where each partition ends now
   */
  Writing(EventTopic topic, Map<Integer, Long> ends) {
    this.topic = topic;
    this.producer = topic.open();
    this.ends = new HashMap<>(ends);
    this.topicId = topic.id().orElse(null);
  }

  /** The topic is not the one that was written to before. */
  static final class MadeAnew extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Sends the events and waits until Kafka has acknowledged every one.
   *
   * @throws MadeAnew when the topic was wiped or made anew meanwhile; nothing counts as sent then
   */
  void send(List<RecordedEvent> events, UUID incarnation) {
    var acknowledgements = new ArrayList<Future<RecordMetadata>>(events.size());
    for (RecordedEvent event : events) {
      acknowledgements.add(producer.send(EventRecord.of(topic.name(), event, incarnation)));
    }
    for (Future<RecordMetadata> acknowledgement : acknowledgements) {
      RecordMetadata record = await(acknowledgement);
      Long end = ends.put(record.partition(), record.offset() + 1);
      if (end != null && record.offset() < end) {
        throw madeAnew();
      }
    }
  }

  private MadeAnew madeAnew() {
    madeAnew = true;
    return new MadeAnew();
  }

  private RecordMetadata await(Future<RecordMetadata> acknowledgement) {
    while (true) {
      try {
        return acknowledgement.get(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        requireSameTopic();
      } catch (ExecutionException e) {
        throw new IllegalStateException("Kafka refused a record", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Stopped while waiting for Kafka", e);
      }
    }
  }

  /** A broker that is away says nothing of the topic: it is waited for. */
  private void requireSameTopic() {
    Optional<String> id;
    try {
      id = topic.id();
    } catch (IllegalStateException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return;
    }
    if (id.isEmpty() || !id.get().equals(topicId)) {
      throw madeAnew();
    }
  }

  /** Waits for what is under way, unless there is no topic for it any more. */
  @Override
  public void close() {
    if (madeAnew) {
      producer.close(Duration.ZERO);
    } else {
      producer.close();
    }
  }
}
