package no.overgang.query.consume;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** A thread that runs as long as the service does, and backs off when things go wrong. */
abstract class Loop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final String name;
  private CountDownLatch stopping = new CountDownLatch(1);
  private Duration patience = FIRST;
  private @Nullable Thread thread;
  private volatile @Nullable Consumer<byte[], byte[]> consumer;

  Loop(String name) {
    this.name = name;
  }

  /** What the thread does; ends when {@link #running} does not hold any more. */
  abstract void run() throws InterruptedException;

  @Override
  public void start() {
    stopping = new CountDownLatch(1);
    thread = Thread.ofPlatform().name(name).start(this::runUntilStopped);
  }

  /** Ends any wait of the thread's own, so that it looks whether it is still to run. */
  void wake() {}

  /** Before the web server at start, so that readers find live builds, and after it at stop. */
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public void stop() {
    stopping.countDown();
    wake();
    Consumer<byte[], byte[]> polling = consumer;
    if (polling != null) {
      polling.wakeup();
    }
    Thread running = thread;
    if (running != null) {
      try {
        if (!running.join(Duration.ofSeconds(10))) {
          running.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  final boolean running() {
    return stopping.getCount() > 0;
  }

  final void wakeOnStop(Consumer<byte[], byte[]> polling) {
    consumer = polling;
  }

  /** Waits, but not longer than until the service stops. */
  final void pause(Duration time) throws InterruptedException {
    if (stopping.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.debug("{} stops", name);
    }
  }

  /** Waits longer each time, until {@link #calm}. */
  final void backOff() throws InterruptedException {
    pause(patience);
    patience = patience.multipliedBy(2).compareTo(LONGEST) < 0 ? patience.multipliedBy(2) : LONGEST;
  }

  final void calm() {
    patience = FIRST;
  }

  /** Whether this is the first failure since things went well; the rest need no log line each. */
  final boolean firstFailure() {
    return patience.equals(FIRST);
  }

  private void runUntilStopped() {
    try {
      run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
