package no.overgang.command.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import no.overgang.command.store.EventLog;
import no.overgang.command.store.Standing;
import no.overgang.command.store.StoreStanding;
import no.overgang.events.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
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
 *
 * <p>Before anything is written the topic's end is compared with the store ({@link Alignment}), so
 * that a database restored to an earlier point never writes a second history behind the first.
 */
@Component
public class Relay implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int BATCH = 1000;
  private static final int COMPARE = -1;
  private static final Duration FALLBACK = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration LAST_PASS = Duration.ofSeconds(4);

  private static final Duration FIRST_LOOK = Duration.ofSeconds(3);

  private final EventLog log;
  private final RelayPosition position;
  private final Alignment alignment;
  private final StoreStanding standing;
  private final TransactionTemplate transaction;
  private final EventTopic topic;
  private final Semaphore wake = new Semaphore(0);
  private final CountDownLatch looked = new CountDownLatch(1);
  private final AtomicLong published = new AtomicLong();
  private volatile boolean running;
  private volatile boolean healthy = true;
  private @Nullable Thread thread;
  private @Nullable UUID publishedIn;

  Relay(
      EventLog log,
      RelayPosition position,
      Alignment alignment,
      StoreStanding standing,
      TransactionTemplate transaction,
      EventTopic topic,
      MeterRegistry meters) {
    this.log = log;
    this.position = position;
    this.alignment = alignment;
    this.standing = standing;
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

  /**
   * How far the topic is written.
   *
   * @param incarnation the store's incarnation in which it is written
   * @param position up to which Kafka has acknowledged
   */
  public record Written(UUID incarnation, long position) {}

  /** How far the topic is written, by any instance. */
  public Written written() {
    RelayPosition.Turn turn = position.look();
    return new Written(turn.incarnation(), turn.position());
  }

  /**
   * Begins, and waits a little for the first look at the topic: a restored store is to be
   * recognised before the doors open. A broker that does not answer keeps nobody waiting.
   */
  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofPlatform().name("relay").daemon(true).start(this::run);
    try {
      if (!looked.await(FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Kafka has not answered yet; commands are taken meanwhile");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
    boolean told = false;
    while (!told) {
      try {
        Alignment.Found found = look();
        looked.countDown();
        pause = Duration.ofMillis(100);
        if (found.standing() instanceof Standing.Current) {
          told = write(found.offsets());
        } else {
          told = awaitDecision();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (Exception e) {
        looked.countDown();
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

  private Alignment.Found look() throws InterruptedException {
    topic.create();
    position.prepare();
    Alignment.Found found = alignment.look();
    standing.found(found.standing());
    if (!(found.standing() instanceof Standing.Current)) {
      LOG.error("{}", found.standing().word());
    }
    publishedIn = null;
    healthy = true;
    return found;
  }

  /** Writes until told to stop, or until store and topic must be compared again. */
  private boolean write(Map<Integer, Long> ends) throws InterruptedException {
    try (var writing = new Writing(topic, ends)) {
      boolean told = false;
      while (!told) {
        told = !running;
        int sent = pass(writing);
        if (sent == COMPARE) {
          return told;
        }
        healthy = true;
        if (sent < BATCH && !told) {
          awaitAppend(FALLBACK);
        }
      }
      return true;
    }
  }

  /** Waits until an operator wants the topic written anew; whether told to stop. */
  private boolean awaitDecision() throws InterruptedException {
    while (running && !position.look().rewriteWanted()) {
      awaitAppend(FALLBACK);
    }
    return !running;
  }

  /**
   * Sends up to one batch; the number of events sent, or that store and topic are to be compared.
   */
  private int pass(Writing writing) {
    wake.drainPermits();
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              RelayPosition.Turn turn = position.take();
              if (turn.rewriteWanted() || wentBack(turn)) {
                return COMPARE;
              }
              List<RecordedEvent> events = log.after(turn.position(), BATCH);
              if (events.isEmpty()) {
                saw(turn, turn.position());
                return 0;
              }
              writing.send(events, turn.incarnation());
              long to = events.getLast().position();
              position.move(to);
              saw(turn, to);
              return events.size();
            }));
  }

  /** The database was restored under the running service. */
  private boolean wentBack(RelayPosition.Turn turn) {
    return turn.incarnation().equals(publishedIn) && turn.position() < published.get();
  }

  private void saw(RelayPosition.Turn turn, long position) {
    published.set(position);
    publishedIn = turn.incarnation();
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
