package no.overgang.bench;

import java.util.Arrays;

/** What one load did: how much in what time, and how long each request took. */
final class Sample {

  private static final double NANOS_PER_MILLI = 1e6;

  private final long operations;
  private final double seconds;
  private final long[] nanos;

  /**
   * A sample.
   *
   * @param operations what counts for the rate; a request may hold several
   * @param nanos how long each request took, in any order
   */
  Sample(long operations, double seconds, long[] nanos) {
    this.operations = operations;
    this.seconds = seconds;
    this.nanos = nanos.clone();
    Arrays.sort(this.nanos);
  }

  long operations() {
    return operations;
  }

  double perSecond() {
    return operations / seconds;
  }

  /**
   * The time that the given share of the requests stayed within: the nearest rank, never a value
   * between two.
   *
   * @param percent above 0 and up to 100
   * @throws IllegalStateException when there was no request
   */
  double millis(double percent) {
    if (nanos.length == 0) {
      throw new IllegalStateException("Nothing was answered in the time");
    }
    int rank = (int) Math.ceil(percent / 100 * nanos.length);
    return nanos[Math.max(rank, 1) - 1] / NANOS_PER_MILLI;
  }
}
