package no.overgang.query.card;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import no.overgang.events.Category;
import no.overgang.events.code.Programme;
import no.overgang.query.access.Eyes;
import org.jspecify.annotations.Nullable;

/**
 * Whether a measure is across (på tvers): its provider is another agency than the one whose
 * programme gives the participant income (domain 4.6; P 1.3.2). Derived, never entered.
 */
final class Across {

  /** Programmes that give a benefit by law; of others it is an economic matter whether they do. */
  private static final Set<Programme> BENEFIT_BY_LAW =
      EnumSet.of(
          Programme.INTRODUCTION,
          Programme.KVP,
          Programme.JOBBSJANSEN_A,
          Programme.JOBBSJANSEN_B,
          Programme.JOBBSJANSEN_C);

  private Across() {}

  /**
   * Whether the measure is across, on the day it is looked at or the last on which it ran; none
   * when that rests on something the eyes may not see.
   */
  static @Nullable Boolean is(
      Measure measure, Collection<ProgrammeEntry> programmes, LocalDate today, Eyes eyes) {
    LocalDate day = dayOf(measure, today);
    List<ProgrammeEntry> running =
        programmes.stream().filter(programme -> programme.runsOn(day)).toList();
    if (!running.stream().allMatch(programme -> known(programme, eyes))) {
      return null;
    }
    List<ProgrammeEntry> paying =
        running.stream()
            .filter(
                programme -> programme.benefit() || BENEFIT_BY_LAW.contains(programme.programme()))
            .toList();
    return !paying.isEmpty()
        && paying.stream().noneMatch(programme -> programme.owner().equals(measure.provider()));
  }

  private static LocalDate dayOf(Measure measure, LocalDate today) {
    var end = measure.end();
    LocalDate last = end == null || end.value().on().isAfter(today) ? today : end.value().on();
    return last.isBefore(measure.from()) ? measure.from() : last;
  }

  private static boolean known(ProgrammeEntry programme, Eyes eyes) {
    return eyes.see(programme.trace())
        && (BENEFIT_BY_LAW.contains(programme.programme())
            || eyes.see(programme.trace().in(Category.ECONOMY)));
  }
}
