package no.overgang.query.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts under five so that nobody is known by one (domain 7). A hidden count could be worked
 * out from its denominator and the others: with one that is hidden, so many more are that at least
 * two are and that they make five together; where there are not enough, the denominator is hidden
 * too. Pure.
 */
final class SmallCells {

  /** The smallest count that is shown. */
  static final int SMALLEST = 5;

  private SmallCells() {}

  /** How many are counted as a code. */
  record Cell(String code, long count) {}

  /**
   * A cell as it is shown.
   *
   * @param count none when it is hidden
   * @param denominator among how many; none when it is hidden or the cell is left out of it
   * @param share none when either is
   */
  record Shown(
      String code, @Nullable Long count, @Nullable Long denominator, @Nullable BigDecimal share) {}

  /** The cells of one group, all that its denominator is made of and those left out of it. */
  static List<Shown> of(List<Cell> cells, Indicator indicator) {
    List<Cell> counted = cells.stream().filter(cell -> !indicator.leavesOut(cell.code())).toList();
    long all = counted.stream().mapToLong(Cell::count).sum();
    Set<Cell> hidden = hidden(counted);
    boolean denominatorHidden =
        hidden.size() == counted.size() && (hidden.size() == 1 || all < SMALLEST);
    return cells.stream()
        .map(
            cell -> {
              if (indicator.leavesOut(cell.code())) {
                return new Shown(
                    cell.code(), cell.count() < SMALLEST ? null : cell.count(), null, null);
              }
              Long denominator = denominatorHidden ? null : all;
              return hidden.contains(cell) || denominator == null
                  ? new Shown(cell.code(), null, denominator, null)
                  : new Shown(cell.code(), cell.count(), all, share(cell.count(), all));
            })
        .toList();
  }

  private static Set<Cell> hidden(List<Cell> counted) {
    var bySize = new ArrayList<>(counted);
    bySize.sort(Comparator.comparingLong(Cell::count).thenComparing(Cell::code));
    var hidden = new HashSet<Cell>();
    long together = 0;
    for (Cell cell : bySize) {
      boolean enough = hidden.isEmpty() || (hidden.size() > 1 && together >= SMALLEST);
      if (cell.count() >= SMALLEST && enough) {
        break;
      }
      hidden.add(cell);
      together += cell.count();
    }
    return hidden;
  }

  private static BigDecimal share(long count, long all) {
    return BigDecimal.valueOf(count).divide(BigDecimal.valueOf(all), 3, RoundingMode.HALF_UP);
  }
}
