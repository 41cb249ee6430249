package no.overgang.standalone.simulate.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import no.overgang.events.HubTime;

/**
 * What is asked for. Participants settle evenly over {@code years} years that end half a year
 * before {@code until}; nothing happens after {@code until}, so many stories stand in their middle.
 *
 * @param participants how many, from 1
 * @param seed another seed gives other people
 * @param years over how many years they settle, from 1
 * @param until the last day on which anything happens; must not lie in the future when posted
 */
public record Cohort(int participants, long seed, int years, LocalDate until) {

  /** The number that stands for what the agencies offer, in place of a participant. */
  public static final int OFFERINGS = -1;

  private static final int MONTHS_AFTER_THE_LAST_SETTLED = 6;

  /**
   * @throws IllegalArgumentException for less than one participant or year
   */
  public Cohort {
    if (participants < 1 || years < 1) {
      throw new IllegalArgumentException("A cohort has at least one participant and one year");
    }
  }

  /** The day participant {@code number} settles; never before that of the number before. */
  public LocalDate settles(int number) {
    LocalDate last = until.minusMonths(MONTHS_AFTER_THE_LAST_SETTLED);
    LocalDate first = last.minusYears(years);
    long days = ChronoUnit.DAYS.between(first, last);
    return first.plusDays(days * number / participants);
  }

  /** Chance for participant {@code number} or the offerings, independent of all others. */
  public Draw draw(int number) {
    return new Draw(mixed(base() + number));
  }

  /** When everything in the file lies in the past. */
  public Instant end() {
    return until.plusDays(1).atStartOfDay(HubTime.ZONE).toInstant();
  }

  /** Tells this cohort from others, so that two files can be posted to one hub; six characters. */
  public String mark() {
    String letters = Long.toString(base() & Long.MAX_VALUE, 36).toUpperCase(Locale.ROOT);
    return ("000000" + letters).substring(letters.length());
  }

  private long base() {
    return mixed(mixed(mixed(mixed(seed) + participants) + years) + until.toEpochDay());
  }

  /** The finaliser of SplitMix64: neighbouring numbers give unrelated ones. */
  private static long mixed(long value) {
    long z = value + 0x9E37_79B9_7F4A_7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }
}
