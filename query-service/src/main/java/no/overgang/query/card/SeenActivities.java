package no.overgang.query.card;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import no.overgang.events.AgencyId;
import no.overgang.query.access.Eyes;

/**
 * Programmes, measures and practices as a reader sees them, in the order they began. Who follows up
 * and until when is as of the last event the reader may see.
 */
record SeenActivities(Activities activities, Eyes eyes, LocalDate today) {

  List<Card.ProgrammeLine> programmes() {
    return activities.programmes().values().stream()
        .filter(programme -> eyes.see(programme.trace()))
        .sorted(Comparator.comparing(ProgrammeEntry::startedOn).thenComparing(ProgrammeEntry::id))
        .map(this::line)
        .toList();
  }

  private Card.ProgrammeLine line(ProgrammeEntry programme) {
    var exit = Told.seen(programme.exit(), eyes);
    return new Card.ProgrammeLine(
        programme.id(),
        programme.programme(),
        programme.owner().value(),
        programme.startedOn(),
        Told.lastSeen(programme.plannedEnds(), eyes).orElseThrow(),
        Told.seen(programme.pausedSince(), eyes).orElse(null),
        exit.map(ProgrammeEntry.Exit::on).orElse(null),
        exit.map(ProgrammeEntry.Exit::code).orElse(null));
  }

  List<Card.MeasureLine> measures() {
    return activities.measures().values().stream()
        .filter(measure -> eyes.see(measure.trace()))
        .sorted(Comparator.comparing(Measure::from).thenComparing(Measure::id))
        .map(this::line)
        .toList();
  }

  private Card.MeasureLine line(Measure measure) {
    var end = Told.seen(measure.end(), eyes);
    return new Card.MeasureLine(
        measure.id(),
        measure.kind(),
        measure.code(),
        measure.provider().value(),
        measure.organiser(),
        followUp(measure.followUps()),
        measure.from(),
        measure.plannedEnd(),
        end.map(Measure.End::on).orElse(null),
        end.map(Measure.End::outcome).orElse(null),
        measure.hoursPerWeek(),
        Across.is(measure, activities.programmes().values(), today, eyes));
  }

  List<Card.PracticeLine> practices() {
    return activities.practices().values().stream()
        .filter(practice -> eyes.see(practice.trace()))
        .sorted(Comparator.comparing(Practice::from).thenComparing(Practice::id))
        .map(this::line)
        .toList();
  }

  private Card.PracticeLine line(Practice practice) {
    return new Card.PracticeLine(
        practice.id(),
        practice.kind(),
        practice.employer(),
        followUp(practice.followUps()),
        practice.from(),
        Told.lastSeen(practice.plannedEnds(), eyes).orElseThrow(),
        Told.seen(practice.end(), eyes).orElse(null));
  }

  /** There always is one: the first is told by the beginning itself, which is seen. */
  private String followUp(List<Told<AgencyId>> followUps) {
    return Told.lastSeen(followUps, eyes).orElseThrow().value();
  }
}
