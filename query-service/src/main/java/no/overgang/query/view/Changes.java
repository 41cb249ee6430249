package no.overgang.query.view;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes readers when a batch was committed, by whichever instance. A wake says that something may
 * be new, never what: whoever is woken reads for itself.
 *
 * <p>Stops before the web server does, so that open streams end at once and a graceful stop is
 * quick.
 */
@Component
public final class Changes implements SmartLifecycle {

  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private volatile boolean running;
  private volatile boolean closed;
  private volatile boolean heard;

  /**
   * What a batch touched.
   *
   * @param everything the batch touched more than fits a message
   */
  public record Change(boolean everything, Set<UUID> streams, Set<String> agencies) {

    /** Touches every reader. */
    public static final Change EVERYTHING = new Change(true, Set.of(), Set.of());
  }

  /** A reader's place to wait. Not for sharing between threads. */
  public final class Watch implements AutoCloseable {
    private final Predicate<Change> concerned;
    private final Semaphore woken = new Semaphore(0);

    private Watch(Predicate<Change> concerned) {
      this.concerned = concerned;
    }

    /** Waits for a wake, at most this long; a wake since the last wait counts. */
    public boolean await(Duration limit) throws InterruptedException {
      if (closed) {
        return false;
      }
      boolean wake = woken.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
      woken.drainPermits();
      return wake;
    }

    @Override
    public void close() {
      watches.remove(this);
    }
  }

  /** Begins to watch; close it when done. */
  public Watch watch(Predicate<Change> concerned) {
    var watch = new Watch(concerned);
    watches.add(watch);
    return watch;
  }

  /** Wakes whoever the change concerns. */
  public void publish(Change change) {
    for (Watch watch : watches) {
      if (change.everything() || watch.concerned.test(change)) {
        watch.woken.release();
      }
    }
  }

  /** Says whether changes are being heard; while they are not, readers look for themselves. */
  public void heard(boolean heard) {
    this.heard = heard;
  }

  /** How long a reader may wait before it looks for itself. */
  public Duration patience(Duration whenHeard) {
    return heard || whenHeard.toSeconds() < 1 ? whenHeard : Duration.ofSeconds(1);
  }

  /** Whether the service is going down, so that waiting must end. */
  public boolean closed() {
    return closed;
  }

  /** How many readers are waiting or streaming. */
  public int watching() {
    return watches.size();
  }

  @Override
  public void start() {
    running = true;
    closed = false;
  }

  @Override
  public void stop() {
    closed = true;
    publish(Change.EVERYTHING);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
