package no.overgang.query.view;

import java.time.Duration;
import java.util.List;
import no.overgang.query.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a reader wait until what it wrote can be read ({@code atLeast}). */
@Component
public final class ReadBarrier {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration RECHECK = Duration.ofSeconds(1);

  private final List<SeenPositions> positions;
  private final Changes changes;

  ReadBarrier(List<SeenPositions> positions, Changes changes) {
    this.positions = positions;
    this.changes = changes;
  }

  /**
   * Waits until the event with the position has come through. All views move in one transaction, so
   * what holds for one holds for all.
   *
   * @throws ProblemException 503 when that takes more than five seconds
   */
  public void await(@Nullable Long position) {
    if (position == null || seen(position)) {
      return;
    }
    long deadline = System.nanoTime() + LIMIT.toNanos();
    try (var watch = changes.watch(change -> true)) {
      while (!seen(position)) {
        var left = Duration.ofNanos(deadline - System.nanoTime());
        if (left.isNegative() || changes.closed()) {
          throw ProblemException.behind(position);
        }
        watch.await(left.compareTo(RECHECK) < 0 ? left : RECHECK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.behind(position);
    }
  }

  private boolean seen(long position) {
    return positions.stream().anyMatch(known -> known.seen(position));
  }
}
