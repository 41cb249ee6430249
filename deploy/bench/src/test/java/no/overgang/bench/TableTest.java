package no.overgang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void figuresStandUnderTheirGroup() {
    var findings = new Findings();
    findings.add("Door", "1 client", Findings.EVENTS_PER_SECOND, 1234.4);
    findings.add("Door", "1 client", Findings.EVENTS_PER_SECOND, 1000);
    findings.add("Door", "1 client", Findings.EVENTS_PER_SECOND, 1500);
    findings.addRatio("Reads", "to floor", 35, 100);

    assertThat(Table.of(findings.figures()))
        .isEqualTo(
            """
            Door                                   unit        median  lowest – highest
              1 client                             events/s     1 234  1 000 – 1 500

            Reads                                  unit        median  lowest – highest
              to floor                             ratio         0.35  0.35 – 0.35
            """);
  }

  @Test
  void noLineIsWiderThanATerminal() {
    var findings = new Findings();
    findings.add("g".repeat(200), "n".repeat(200), Findings.EVENTS_PER_SECOND, 1_234_567);
    findings.add("g".repeat(200), "n".repeat(200), Findings.EVENTS_PER_SECOND, 9_234_567);

    assertThat(Table.of(findings.figures()).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Table.WIDTH));
  }

  @Test
  void numbersHaveThreeDigitsThatMeanSomething() {
    assertThat(Table.number(0.347)).isEqualTo("0.35");
    assertThat(Table.number(12.34)).isEqualTo("12.3");
    assertThat(Table.number(123.4)).isEqualTo("123");
    assertThat(Table.number(45678)).isEqualTo("45 678");
  }
}
