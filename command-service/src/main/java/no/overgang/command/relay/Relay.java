package no.overgang.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import no.overgang.command.store.EventLog;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.RecordedEventJson;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the stored events to Kafka: at least once, in the order of each stream.
 *
 * <p>A pass takes the position's row under lock, sends a batch, waits until Kafka has acknowledged
 * every record, and only then moves the position. Any number of instances may run: each wakes on
 * its own appends and they take turns at the row. A producer never gives a record up, so a stream's
 * events cannot overtake each other; a dead broker makes the pass wait, a dead database makes it
 * start again where the position stands.
 */
@Component
public class Relay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int BATCH = 1000;
  private static final Duration FALLBACK = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LAST_PASS = Duration.ofSeconds(4);

  private final EventLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final EventTopic topic;
  private final Semaphore wake = new Semaphore(0);
  private final AtomicLong published = new AtomicLong();
  private volatile boolean running;
  private volatile boolean healthy = true;
  private @Nullable Thread thread;

  Relay(
      EventLog log,
      JdbcClient jdbc,
      TransactionTemplate transaction,
      EventTopic topic,
      MeterRegistry meters) {
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.topic = topic;
    log.onAppend(wake::release);
    Gauge.builder("overgang_relay_position", published, AtomicLong::get)
        .description("Position up to which Kafka has acknowledged")
        .register(meters);
  }

  /** Whether the last pass went through. */
  boolean healthy() {
    return healthy;
  }

  /** Position up to which Kafka has acknowledged, as this instance last saw it. */
  public long position() {
    return published.get();
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofPlatform().name("relay").daemon(true).start(this::run);
  }

  /** Lets the relay bring over what was taken last, unless a dead broker or database keeps it. */
  @Override
  public synchronized void stop() {
    running = false;
    wake.release();
    if (thread != null) {
      try {
        if (!thread.join(LAST_PASS)) {
          thread.interrupt();
          thread.join(LAST_PASS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Before the web server at start, and after it at stop: what it took is still brought over. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    Duration pause = Duration.ofMillis(100);
    while (running) {
      try (Producer<byte[], byte[]> producer = topic.open()) {
        prepare();
        boolean told = false;
        while (!told) {
          told = !running;
          int sent = pass(producer);
          healthy = true;
          pause = Duration.ofMillis(100);
          if (sent < BATCH && !told) {
            awaitAppend(FALLBACK);
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        if (!running) {
          return;
        }
        healthy = false;
        LOG.warn("The relay starts again after {}", String.valueOf(rootOf(e)));
        if (!paused(pause)) {
          return;
        }
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? pause.multipliedBy(2)
                : LONGEST_PAUSE;
      }
    }
  }

  private void prepare() throws InterruptedException {
    topic.create();
    jdbc.sql("insert into relay_position (topic, position) values (?, 0) on conflict do nothing")
        .param(EventTopic.NAME)
        .update();
  }

  /** Sends up to one batch; the number of events sent. */
  private int pass(Producer<byte[], byte[]> producer) {
    wake.drainPermits();
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              long from =
                  jdbc.sql("select position from relay_position where topic = ? for update")
                      .param(EventTopic.NAME)
                      .query(Long.class)
                      .single();
              List<RecordedEvent> events = log.after(from, BATCH);
              if (events.isEmpty()) {
                published.set(from);
                return 0;
              }
              send(producer, events);
              long to = events.getLast().position();
              jdbc.sql("update relay_position set position = ? where topic = ?")
                  .params(to, EventTopic.NAME)
                  .update();
              published.set(to);
              return events.size();
            }));
  }

  private static void send(Producer<byte[], byte[]> producer, List<RecordedEvent> events) {
    var acknowledgements = new ArrayList<Future<?>>(events.size());
    for (RecordedEvent event : events) {
      acknowledgements.add(producer.send(record(event)));
    }
    producer.flush();
    for (Future<?> acknowledgement : acknowledgements) {
      try {
        acknowledgement.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("Kafka refused a record", e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Stopped while waiting for Kafka", e);
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> record(RecordedEvent event) {
    byte[] key = event.envelope().streamId().toString().getBytes(StandardCharsets.UTF_8);
    var record = new ProducerRecord<>(EventTopic.NAME, key, RecordedEventJson.write(event));
    record
        .headers()
        .add("position", Long.toString(event.position()).getBytes(StandardCharsets.UTF_8));
    return record;
  }

  private void awaitAppend(Duration atMost) throws InterruptedException {
    if (wake.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }

  private boolean paused(Duration pause) {
    try {
      awaitAppend(pause);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Class<?> rootOf(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass();
  }
}
