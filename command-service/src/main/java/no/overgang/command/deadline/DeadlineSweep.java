package no.overgang.command.deadline;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import no.overgang.command.handling.DeadlineKeeping;
import no.overgang.command.model.RuleBook;
import no.overgang.command.store.StoreRestored;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Takes the steps of deadlines that time alone brings, on any number of instances.
 *
 * <p>After a stop, however long, all is caught up in the order in which it would have come: a row
 * may be early but is never late, so whoever is looked at too early goes back into the queue at the
 * time that is right. One instance alone keeps that order exactly; of several each keeps it for
 * what it takes. What nobody may do twice is settled by the participant's stream, not here.
 */
@Component
class DeadlineSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
  private static final int BATCH = 200;
  private static final Duration PUT_OFF = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final DeadlineWatch watch;
  private final DeadlineKeeping keeping;
  private final RuleBook rules;
  private final Clock clock;
  private final Duration pause;
  private final MeterRegistry meters;
  private final AtomicLong lag = new AtomicLong();
  private final Semaphore stopping = new Semaphore(0);
  private volatile boolean running;
  private volatile boolean healthy = true;
  private @Nullable Thread thread;

  DeadlineSweep(
      DeadlineWatch watch,
      DeadlineKeeping keeping,
      RuleBook rules,
      Clock clock,
      @Value("${overgang.deadlines.pause:PT1S}") Duration pause,
      MeterRegistry meters) {
    this.watch = watch;
    this.keeping = keeping;
    this.rules = rules;
    this.clock = clock;
    this.pause = pause;
    this.meters = meters;
    Gauge.builder("overgang_deadlines_lag_seconds", lag, millis -> millis.get() / 1000.0)
        .description("How long ago the oldest step was due that was still to be taken")
        .register(meters);
  }

  /** Whether the last pass went through. */
  boolean healthy() {
    return healthy;
  }

  /** How long ago the oldest step was due in the last pass; zero when none was. */
  Duration lag() {
    return Duration.ofMillis(lag.get());
  }

  @Override
  public synchronized void start() {
    running = true;
    stopping.drainPermits();
    thread = Thread.ofPlatform().name("deadlines").daemon(true).start(this::run);
  }

  @Override
  public synchronized void stop() {
    running = false;
    stopping.release();
    if (thread != null) {
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    Duration wait = pause;
    boolean begun = false;
    while (running) {
      try {
        if (!begun) {
          watch.keepBy(RuleText.of(rules));
          begun = true;
        }
        while (running && watch.follow()) {
          // There is more to follow.
        }
        while (running && pass()) {
          // There is more to do.
        }
        healthy = true;
        wait = pause;
      } catch (RuntimeException e) {
        healthy = false;
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                ? wait.multipliedBy(2)
                : LONGEST_PAUSE;
        LOG.warn("Deadlines wait {} after {}", wait, e.getClass().getName());
      }
      await(wait);
    }
  }

  /** Looks at those whose time has come; whether there may be more. */
  private boolean pass() {
    Instant now = clock.instant();
    var taken = watch.take(now, PUT_OFF, BATCH);
    if (taken.isEmpty()) {
      lag.set(0);
      return false;
    }
    lag.set(Duration.between(taken.getFirst().wakeAt(), now).toMillis());
    boolean all = taken.size() < BATCH;
    Instant horizon = all ? now : taken.getLast().wakeAt();
    Queue<DeadlineWatch.Due> queue = new PriorityQueue<>(DeadlineWatch.Due.IN_ORDER);
    queue.addAll(taken);
    while (running && !queue.isEmpty()) {
      DeadlineWatch.Due due = queue.remove();
      lookAt(due, horizon).ifPresent(queue::add);
    }
    // Only when it is stopped in the middle: nobody need wait for what it has put off.
    queue.forEach(due -> watch.settle(due, due.wakeAt()));
    return !all;
  }

  /** What is to be looked at again in this pass, if its time comes within it. */
  private Optional<DeadlineWatch.Due> lookAt(DeadlineWatch.Due due, Instant horizon) {
    Instant next;
    try {
      next = keeping.keep(due.participantId(), due.wakeAt()).orElse(null);
    } catch (DataAccessException | TransactionException | StoreRestored e) {
      throw e;
    } catch (RuntimeException e) {
      meters.counter("overgang_deadlines_failed").increment();
      LOG.warn("A participant's deadlines are looked at later after {}", e.getClass().getName());
      return Optional.empty();
    }
    if (next != null && !next.isAfter(horizon)) {
      return Optional.of(due.at(next));
    }
    watch.settle(due, next);
    return Optional.empty();
  }

  private void await(Duration wait) {
    try {
      if (stopping.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        stopping.release();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
