package no.overgang.bench;

import java.util.List;

/** What several rounds gave for one figure. */
record Spread(double median, double lowest, double highest) {

  /**
   * Of at least one value.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Spread of(List<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("A figure without a value");
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Spread(median, sorted.getFirst(), sorted.getLast());
  }
}
