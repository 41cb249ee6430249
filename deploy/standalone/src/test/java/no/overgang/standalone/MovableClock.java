package no.overgang.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs as the machine's does, ahead of it by as much as a test says. Shared by all
 * instances it was handed to. Tokens are still checked by the machine's clock.
 */
public final class MovableClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** Moves on, or back when negative. */
  public void move(Duration by) {
    ahead.updateAndGet(now -> now.plus(by));
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /**
   * @throws UnsupportedOperationException for any zone but UTC, which is the only one services ask
   *     a clock for
   */
  @Override
  public Clock withZone(ZoneId zone) {
    if (!zone.equals(ZoneOffset.UTC)) {
      throw new UnsupportedOperationException("This clock shows UTC");
    }
    return this;
  }
}
