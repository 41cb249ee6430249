package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.overgang.command.model.Rule;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.programme.ExtendProgramme;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.journey.Setting;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Phrases;

/**
 * Chapter: a programme is decided for as long as the rules give at once, and prolonged before it
 * ends; a few go on for longer than that (R17; P box 3-1).
 */
final class Prolonging {

  private Prolonging() {}

  /** The last day by the first decision: what the rules give at once, and no more. */
  static LocalDate firstDecision(
      Journey j, Programme programme, ProgrammeGoal goal, LocalDate from, LocalDate end) {
    LocalDate most =
        Setting.RULES.on(Rule.R17.name(), from).stream()
            .flatMap(version -> version.durations().stream())
            .filter(
                duration -> duration.covers(programme, j.state().profile().priorEducation(), goal))
            .findFirst()
            .map(RuleBook.Duration::months)
            .map(from::plusMonths)
            .orElse(end);
    return most.isBefore(end) ? most : end;
  }

  /** Some weeks before the first decision runs out, the programme is prolonged. */
  static void until(Intro intro, LocalDate first, LocalDate end) {
    Journey j = intro.j();
    if (first.isBefore(end)) {
      int days = (int) ChronoUnit.DAYS.between(j.day(), first);
      j.in(Math.max(1, days - j.draw().between(20, 60)), () -> prolonged(intro, end));
    }
  }

  private static void prolonged(Intro intro, LocalDate end) {
    Journey j = intro.j();
    Draw draw = j.draw();
    if (j.state().programmes().find(intro.programmeId()).orElse(null)
            instanceof Programmes.Ongoing ongoing
        && ongoing.terms().plannedEnd().isBefore(end)) {
      var why = Phrases.PROLONGED.by(draw);
      j.insists(
          intro.owner(),
          reason -> new ExtendProgramme(intro.programmeId(), end, why, reason),
          Phrases.OVER_TIME.by(draw));
    }
  }
}
