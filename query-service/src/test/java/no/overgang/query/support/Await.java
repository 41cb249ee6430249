package no.overgang.query.support;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what comes about by itself. */
public final class Await {

  private Await() {}

  /** Until the condition holds, at most 30 seconds; a failing condition counts as not yet. */
  public static void until(String what, Callable<Boolean> condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    Exception last = null;
    while (System.nanoTime() < deadline) {
      try {
        if (condition.call()) {
          return;
        }
        last = null;
      } catch (Exception e) {
        last = e;
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new AssertionError("In vain waited until " + what, last);
  }
}
