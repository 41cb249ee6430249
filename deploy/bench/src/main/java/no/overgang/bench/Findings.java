package no.overgang.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the rounds gave, figure by figure, in the order in which they were first told. */
final class Findings {

  /** The unit of what has none. */
  static final String RATIO = "ratio";

  static final String EVENTS_PER_SECOND = "events/s";
  static final String READS_PER_SECOND = "reads/s";
  static final String MILLIS = "ms";

  /**
   * A figure.
   *
   * @param group what was measured
   * @param name which figure of it
   */
  record Key(String group, String name, String unit) {}

  /** A figure and what each round gave for it. */
  record Figure(Key key, List<Double> rounds) {
    Spread spread() {
      return Spread.of(rounds);
    }
  }

  private final Map<Key, List<Double>> values = new LinkedHashMap<>();

  /** One round's value. */
  void add(String group, String name, String unit, double value) {
    values.computeIfAbsent(new Key(group, name, unit), key -> new ArrayList<>()).add(value);
  }

  /** Rate, p50 and p99 of one round. */
  void add(String group, String name, String unit, Sample sample) {
    add(group, name, unit, sample.perSecond());
    addTimes(group, name, sample);
  }

  /** p50 and p99 of one round. */
  void addTimes(String group, String name, Sample sample) {
    add(group, name + " p50", MILLIS, sample.millis(50));
    add(group, name + " p99", MILLIS, sample.millis(99));
  }

  /**
   * How the subject stands to its floor in one round. Rounds are compared one by one, because a
   * machine that slows down slows both.
   *
   * @throws IllegalArgumentException when there is no floor
   */
  void addRatio(String group, String name, double subject, double floor) {
    if (!(floor > 0)) {
      throw new IllegalArgumentException("No floor under " + group + ", " + name);
    }
    add(group, name, RATIO, subject / floor);
  }

  List<Figure> figures() {
    return values.entrySet().stream()
        .map(entry -> new Figure(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }
}
