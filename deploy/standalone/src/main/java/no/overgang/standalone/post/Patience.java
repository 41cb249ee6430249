package no.overgang.standalone.post;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long to go on against a hub that does not answer: until so long after the last answer anybody
 * got. Shared by all workers.
 */
final class Patience {

  /** The hub did not come back in time. */
  static final class Exhausted extends Exception {
    private static final long serialVersionUID = 1L;

    Exhausted(String message) {
      super(message);
    }
  }

  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final Duration limit;
  private final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());

  Patience(Duration limit) {
    this.limit = limit;
  }

  /** The hub is there. */
  void answered() {
    lastAnswer.set(System.nanoTime());
  }

  /**
   * Waits before the next attempt: as long as was asked for, or longer each time.
   *
   * @param attempt from 1
   * @param askedFor milliseconds of a {@code Retry-After}, or 0
   * @throws Exhausted when the limit is past
   */
  void pause(int attempt, long askedFor, String why) throws InterruptedException, Exhausted {
    long silent = (System.nanoTime() - lastAnswer.get()) / 1_000_000;
    if (silent >= limit.toMillis()) {
      throw new Exhausted("No answer for " + limit.toSeconds() + " s: " + why);
    }
    long own = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, 6));
    Thread.sleep(askedFor > 0 ? Math.min(askedFor, limit.toMillis()) : own);
  }
}
