package no.overgang.query.card;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.overgang.events.AgencyId;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Days between two agencies without programme, measure, practice or accepted referral (rule R19; J
 * F1). Derived, never entered. A gap that nothing has closed yet lasts until today, when another
 * agency has become responsible than the one whose activity ended.
 *
 * <p>It is reckoned from everything, so that no gap is shown where something ran that the reader
 * may not see, and shown to those who may see what ended before it and what began after it.
 */
final class Gaps {

  /** Days on which nothing ran, the first and the last among them. */
  record Gap(LocalDate from, LocalDate to, long days) {}

  /** What ran, and whether the reader sees that it began and that it ended. */
  private record Cover(
      LocalDate from,
      @Nullable LocalDate until,
      Set<AgencyId> agencies,
      boolean beginSeen,
      boolean endSeen) {

    private boolean lastsBeyond(LocalDate day) {
      return until == null || until.isAfter(day);
    }
  }

  private final Eyes eyes;
  private final List<Cover> covers = new ArrayList<>();

  private Gaps(Eyes eyes) {
    this.eyes = eyes;
  }

  /** The gaps up to a day. */
  static List<Gap> of(CardState state, LocalDate today, Eyes eyes) {
    var gaps = new Gaps(eyes);
    gaps.cover(state.activities());
    return gaps.between(
        state.profile().closed() ? null : state.people().responsible(today).orElse(null), today);
  }

  private void cover(Activities activities) {
    for (ProgrammeEntry one : activities.programmes().values()) {
      var exit = one.exit();
      cover(
          one.startedOn(),
          one.trace(),
          exit == null ? null : new Told<>(exit.value().on(), exit.trace()),
          Set.of(one.owner()));
    }
    for (Measure one : activities.measures().values()) {
      var end = one.end();
      Set<AgencyId> agencies = agencies(one.followUps());
      agencies.add(one.provider());
      cover(
          one.from(),
          one.trace(),
          end == null ? null : new Told<>(end.value().on(), end.trace()),
          agencies);
    }
    for (Practice one : activities.practices().values()) {
      cover(one.from(), one.trace(), one.end(), agencies(one.followUps()));
    }
    for (Activities.Place one : activities.places().values()) {
      cover(one.from(), one.trace(), one.end(), Set.of(one.agency()));
    }
  }

  private void cover(
      LocalDate from, Trace trace, @Nullable Told<LocalDate> end, Set<AgencyId> agencies) {
    if (end == null || !end.value().isBefore(from)) {
      boolean seen = eyes.see(trace);
      covers.add(
          new Cover(
              from,
              end == null ? null : end.value(),
              agencies,
              seen,
              seen && end != null && eyes.see(end.trace())));
    }
  }

  private static Set<AgencyId> agencies(List<Told<AgencyId>> followUps) {
    var agencies = new HashSet<AgencyId>();
    followUps.forEach(told -> agencies.add(told.value()));
    return agencies;
  }

  private List<Gap> between(People.@Nullable Responsible responsible, LocalDate today) {
    covers.sort(Comparator.comparing(Cover::from));
    var gaps = new ArrayList<Gap>();
    LocalDate reached = null;
    for (Cover cover : covers) {
      if (reached != null && cover.from().isAfter(reached.plusDays(1))) {
        List<Cover> after = beginningOn(cover.from());
        add(
            gaps,
            reached,
            cover.from().minusDays(1),
            after.stream().flatMap(one -> one.agencies().stream()).toList(),
            after.stream().anyMatch(Cover::beginSeen));
      }
      if (cover.until() == null) {
        return gaps;
      }
      reached = reached == null || cover.lastsBeyond(reached) ? cover.until() : reached;
    }
    if (reached != null && responsible != null && reached.isBefore(today)) {
      add(gaps, reached, today, List.of(responsible.agency()), eyes.see(responsible.trace()));
    }
    return gaps;
  }

  private void add(
      List<Gap> gaps,
      LocalDate lastDay,
      LocalDate to,
      List<AgencyId> agenciesAfter,
      boolean afterSeen) {
    List<Cover> before = covers.stream().filter(cover -> lastDay.equals(cover.until())).toList();
    boolean another =
        agenciesAfter.stream()
            .anyMatch(
                agency -> before.stream().noneMatch(cover -> cover.agencies().contains(agency)));
    if (another && afterSeen && before.stream().anyMatch(Cover::endSeen)) {
      LocalDate from = lastDay.plusDays(1);
      gaps.add(new Gap(from, to, ChronoUnit.DAYS.between(from, to) + 1));
    }
  }

  private List<Cover> beginningOn(LocalDate day) {
    return covers.stream().filter(cover -> cover.from().equals(day)).toList();
  }
}
