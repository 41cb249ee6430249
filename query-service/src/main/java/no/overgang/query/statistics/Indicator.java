package no.overgang.query.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import no.overgang.events.code.ExitCode;

/**
 * What is counted (domain 7). Each is a flow, what happened within a period; what stands on a day
 * would be a stock, and the two are never mixed in one indicator.
 */
enum Indicator {
  /** How programmes ended, each with its one main exit code (R22; J T7.1). */
  EXITS("programmes that ended in the period, by programme"),
  /** How referrals were answered (L 4.1). */
  REFERRALS("referrals sent in the period, by how they stand now"),
  /** Whether there was a meeting before responsibility went over (P 5.1.3). */
  TRANSFERS("transfers accepted in the period, by meeting or waiver");

  private final String population;

  Indicator(String population) {
    this.population = population;
  }

  /** The indicator of a name in a path, such as {@code exits}. */
  static Optional<Indicator> named(String name) {
    return Arrays.stream(values())
        .filter(indicator -> indicator.pathName().equals(name))
        .findFirst();
  }

  String pathName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is counted among, in words. */
  String population() {
    return population;
  }

  /** Whether such a one is left out of every denominator (R22; J fn 42). */
  boolean leavesOut(String code) {
    return this == EXITS && code.equals(ExitCode.PHASED_OUT.name());
  }
}
