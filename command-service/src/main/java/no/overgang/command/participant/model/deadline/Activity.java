package no.overgang.command.participant.model.deadline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureEvent;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import org.jspecify.annotations.Nullable;

/** A measure or practice that is directed at work, while it lasts (D02). */
record Activity(BigDecimal hoursPerWeek, LocalDate from, @Nullable LocalDate endedOn) {

  static Map<UUID, Activity> after(Map<UUID, Activity> was, MeasureEvent event) {
    return switch (event) {
      case MeasureStarted e ->
          WorkDirectedHours.KINDS.contains(e.kind())
              ? ById.with(was, e.measureId(), new Activity(e.hoursPerWeek(), e.from(), null))
              : was;
      case MeasureContinued e -> was;
      case MeasureEnded e -> ById.changed(was, e.measureId(), activity -> activity.ended(e.on()));
    };
  }

  static Map<UUID, Activity> after(Map<UUID, Activity> was, PracticeEvent event) {
    return switch (event) {
      case PracticeStarted e ->
          ById.with(was, e.practiceId(), new Activity(e.hoursPerWeek(), e.from(), null));
      case PracticeExtended e -> was;
      case PracticeContinued e -> was;
      case PracticeDocumented e -> was;
      case PracticeEnded e -> ById.changed(was, e.practiceId(), activity -> activity.ended(e.on()));
    };
  }

  private Activity ended(LocalDate on) {
    return new Activity(hoursPerWeek, from, on);
  }

  /** Whether it goes on on a day; past its planned end it does so until its end is told. */
  boolean goesOn(LocalDate day) {
    return !from.isAfter(day) && (endedOn == null || !endedOn.isBefore(day));
  }
}
