package no.overgang.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.overgang.query.statistics.SmallCells.Cell;
import no.overgang.query.statistics.SmallCells.Shown;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Small counts are hidden so that they cannot be worked out either (domain 7). */
class SmallCellsTest {

  @Test
  void sharesAreOfTheDenominator() {
    assertThat(exits(new Cell("PAID_WORK", 12), new Cell("DROPPED_OUT", 6)))
        .containsExactly(
            new Shown("PAID_WORK", 12L, 18L, new BigDecimal("0.667")),
            new Shown("DROPPED_OUT", 6L, 18L, new BigDecimal("0.333")));
  }

  @Test
  @DisplayName("R22 holds: who was phased out is left out of every denominator")
  void phasedOutIsLeftOut() {
    assertThat(exits(new Cell("PAID_WORK", 30), new Cell("PHASED_OUT", 70)))
        .containsExactly(
            new Shown("PAID_WORK", 30L, 30L, new BigDecimal("1.000")),
            new Shown("PHASED_OUT", 70L, null, null));
  }

  @Test
  @DisplayName("R22 breaks: every other exit code stands in the denominator, whatever it says")
  void everyOtherCodeCounts() {
    assertThat(exits(new Cell("UNKNOWN", 30), new Cell("MOVED", 70)))
        .extracting(Shown::denominator)
        .containsExactly(100L, 100L);
  }

  @Test
  void oneSmallCellTakesTheNextSmallestAlong() {
    assertThat(exits(new Cell("PAID_WORK", 40), new Cell("MOVED", 3), new Cell("OTHER", 9)))
        .extracting(Shown::count)
        .containsExactly(40L, null, null);
  }

  @Test
  void smallCellsThatAreTooFewTogetherTakeAnotherAlong() {
    assertThat(
            exits(
                new Cell("PAID_WORK", 40),
                new Cell("MOVED", 1),
                new Cell("OTHER", 1),
                new Cell("UNKNOWN", 8)))
        .extracting(Shown::count)
        .containsExactly(40L, null, null, null);
  }

  @Test
  void aDenominatorThatWouldTellIsHiddenToo() {
    assertThat(exits(new Cell("MOVED", 3))).containsExactly(new Shown("MOVED", null, null, null));
    assertThat(exits(new Cell("MOVED", 1), new Cell("OTHER", 2)))
        .extracting(Shown::denominator)
        .containsOnlyNulls();
    assertThat(exits(new Cell("PHASED_OUT", 2)))
        .containsExactly(new Shown("PHASED_OUT", null, null, null));
  }

  /** What is shown never leaves one hidden count as the only one that fits. */
  @Test
  void nothingHiddenCanBeWorkedOut() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      var cells = new ArrayList<Cell>();
      for (int i = 0; i < 1 + random.nextInt(6); i++) {
        cells.add(new Cell("CODE_" + i, 1 + random.nextInt(random.nextBoolean() ? 6 : 40)));
      }
      List<Shown> shown = SmallCells.of(cells, Indicator.REFERRALS);
      for (int i = 0; i < shown.size(); i++) {
        Long count = shown.get(i).count();
        if (count != null) {
          assertThat(count).as("seed %d", seed).isEqualTo(cells.get(i).count());
          assertThat(count).isGreaterThanOrEqualTo(SmallCells.SMALLEST);
        }
      }
      Long denominator = shown.getFirst().denominator();
      long hidden = shown.stream().filter(cell -> cell.count() == null).count();
      if (denominator != null && hidden > 0) {
        long left =
            denominator
                - shown.stream().filter(cell -> cell.count() != null).mapToLong(Shown::count).sum();
        assertThat(hidden).as("seed %d", seed).isGreaterThan(1);
        assertThat(left).as("seed %d: more than one each", seed).isGreaterThan(hidden);
        assertThat(left).isGreaterThanOrEqualTo(SmallCells.SMALLEST);
      }
    }
  }

  private static List<Shown> exits(Cell... cells) {
    return SmallCells.of(List.of(cells), Indicator.EXITS);
  }
}
