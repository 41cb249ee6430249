package no.overgang.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.query.view.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The bars of a timeline: who was responsible, which programmes, measures and practices ran, each
 * with one agency (domain 7). Pure; made of the events its reader may see, so that it tells no
 * more.
 */
final class Periods {

  /** The types of event that begin or end a period. */
  static final Set<String> TYPES =
      Set.of(
          "ResponsibilityAssumed",
          "ProgrammeStarted",
          "ProgrammeExtended",
          "ProgrammeExited",
          "MeasureStarted",
          "MeasureContinued",
          "MeasureEnded",
          "PracticeStarted",
          "PracticeExtended",
          "PracticeContinued",
          "PracticeEnded");

  /** What a bar shows. */
  enum Kind {
    RESPONSIBILITY,
    PROGRAMME,
    MEASURE,
    PRACTICE
  }

  /**
   * A bar.
   *
   * @param id of the programme, measure or practice; of the transfer for a responsibility that came
   *     by one
   * @param plannedEnd the day it is to end as last agreed; none for a responsibility
   * @param to the day it ended; none while it is open
   */
  record Period(
      Kind kind,
      @Nullable UUID id,
      AgencyId agency,
      @Nullable String code,
      LocalDate from,
      @Nullable LocalDate plannedEnd,
      @Nullable LocalDate to,
      boolean open) {

    Period until(LocalDate day) {
      return new Period(kind, id, agency, code, from, plannedEnd, day, false);
    }

    Period planned(LocalDate day) {
      return new Period(kind, id, agency, code, from, day, to, open);
    }

    private boolean endsBeforeItBegins() {
      return to != null && to.isBefore(from);
    }
  }

  private final List<Period> periods = new ArrayList<>();

  private Periods() {}

  /** The periods of a stream as it is read now, in its order; by first day. */
  static List<Period> of(List<Fact> stream) {
    var result = new Periods();
    stream.forEach(result::add);
    result.periods.sort(Comparator.comparing(Period::from).thenComparing(Period::kind));
    return List.copyOf(result.periods);
  }

  private void add(Fact fact) {
    switch (fact.event()) {
      case ResponsibilityAssumed e -> assume(e);
      case ProgrammeStarted e ->
          begin(
              Kind.PROGRAMME,
              e.programmeId(),
              e.owner(),
              e.programme().name(),
              e.startedOn(),
              e.plannedEnd());
      case ProgrammeExtended e -> extend(e.programmeId(), e.newEnd());
      case ProgrammeExited e -> end(e.programmeId(), e.on());
      case MeasureStarted e ->
          begin(
              Kind.MEASURE,
              e.measureId(),
              e.followUpBy(),
              e.kind().name(),
              e.from(),
              e.plannedEnd());
      case MeasureContinued e -> goOn(Kind.MEASURE, e.measureId(), e.newFollowUpBy(), fact.day());
      case MeasureEnded e -> end(e.measureId(), e.on());
      case PracticeStarted e ->
          begin(
              Kind.PRACTICE,
              e.practiceId(),
              e.followUpBy(),
              e.kind().name(),
              e.from(),
              e.plannedEnd());
      case PracticeExtended e -> extend(e.practiceId(), e.newEnd());
      case PracticeContinued e ->
          goOn(Kind.PRACTICE, e.practiceId(), e.newFollowUpBy(), fact.day());
      case PracticeEnded e -> end(e.practiceId(), e.on());
      default -> {
        // Every other event is a point on the timeline, not a bar.
      }
    }
  }

  /**
   * Whoever assumed responsibility last has it from that day on, whatever was said before of later
   * days: when an acceptance is voided the sender has it back from a day before the receiver would
   * have begun (R01).
   */
  private void assume(ResponsibilityAssumed event) {
    periods.replaceAll(
        period ->
            period.kind() == Kind.RESPONSIBILITY && lasts(period, event.from())
                ? period.until(event.from())
                : period);
    periods.removeIf(Period::endsBeforeItBegins);
    begin(Kind.RESPONSIBILITY, event.transferId(), event.agency(), null, event.from(), null);
  }

  private static boolean lasts(Period period, LocalDate day) {
    return period.to() == null || period.to().isAfter(day);
  }

  private void begin(
      Kind kind,
      @Nullable UUID id,
      AgencyId agency,
      @Nullable String code,
      LocalDate from,
      @Nullable LocalDate plannedEnd) {
    periods.add(new Period(kind, id, agency, code, from, plannedEnd, null, true));
  }

  private void extend(UUID id, LocalDate newEnd) {
    periods.replaceAll(period -> running(period, id) ? period.planned(newEnd) : period);
  }

  /** The same goes on under another agency: a bar of its own, without a break (R08). */
  private void goOn(Kind kind, UUID id, AgencyId agency, LocalDate day) {
    Period before = periods.stream().filter(period -> running(period, id)).findFirst().orElse(null);
    if (before == null) {
      // Its beginning is not for this reader to see.
      begin(kind, id, agency, null, day, null);
      return;
    }
    LocalDate from = day.isBefore(before.from()) ? before.from() : day;
    end(id, from);
    begin(kind, id, agency, before.code(), from, before.plannedEnd());
  }

  private void end(UUID id, LocalDate day) {
    periods.replaceAll(period -> running(period, id) ? period.until(day) : period);
    periods.removeIf(Period::endsBeforeItBegins);
  }

  private static boolean running(Period period, UUID id) {
    return period.open() && period.kind() != Kind.RESPONSIBILITY && id.equals(period.id());
  }
}
