package no.overgang.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private final Findings findings = new Findings();

  @Test
  void ratioIsTakenRoundByRound() {
    findings.addRatio("door", "to floor", 50, 100);
    findings.addRatio("door", "to floor", 30, 40);
    findings.addRatio("door", "to floor", 10, 100);

    Findings.Figure figure = findings.figures().getFirst();
    assertThat(figure.rounds()).containsExactly(0.5, 0.75, 0.1);
    assertThat(figure.spread().median()).isEqualTo(0.5);
  }

  @Test
  void ratioNeedsAFloor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> findings.addRatio("door", "to floor", 50, 0));
    assertThat(findings.figures()).isEmpty();
  }

  @Test
  void sampleGivesRateAndTimes() {
    findings.add("door", "1 client", "events/s", new Sample(10, 2, new long[] {1_000_000}));

    assertThat(findings.figures())
        .extracting(figure -> figure.key().name(), Findings.Figure::rounds)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("1 client", List.of(5.0)),
            org.assertj.core.groups.Tuple.tuple("1 client p50", List.of(1.0)),
            org.assertj.core.groups.Tuple.tuple("1 client p99", List.of(1.0)));
  }
}
