package no.overgang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleTest {

  private static final long MILLI = 1_000_000;

  @Test
  void percentileIsTheNearestRank() {
    var sample = new Sample(100, 1, LongStream.rangeClosed(1, 100).map(i -> i * MILLI).toArray());

    assertThat(sample.millis(50)).isEqualTo(50);
    assertThat(sample.millis(99)).isEqualTo(99);
    assertThat(sample.millis(100)).isEqualTo(100);
  }

  @Test
  void orderOfTheRequestsDoesNotMatter() {
    var sample = new Sample(3, 1, new long[] {7 * MILLI, MILLI, 3 * MILLI});

    assertThat(sample.millis(50)).isEqualTo(3);
    assertThat(sample.millis(1)).isEqualTo(1);
    assertThat(sample.millis(99)).isEqualTo(7);
  }

  @Test
  void rateCountsOperationsAndNotRequests() {
    assertThat(new Sample(2_000, 4, new long[] {MILLI, MILLI}).perSecond()).isEqualTo(500);
  }

  @Test
  void nothingAnsweredHasNoPercentile() {
    var sample = new Sample(0, 1, new long[0]);

    assertThatIllegalStateException().isThrownBy(() -> sample.millis(50));
  }
}
