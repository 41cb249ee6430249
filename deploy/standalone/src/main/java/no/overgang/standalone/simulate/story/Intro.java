package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.programme.ExitProgramme;
import no.overgang.command.participant.model.programme.Programmes;
import no.overgang.command.participant.model.programme.StartProgramme;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.Job;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Chapter: a programme, most often the introduction programme.
 *
 * @param plannedEnd when it is to end, with every extension
 * @param mapping the first mapping, where there is one
 */
record Intro(
    Journey j,
    Agency owner,
    UUID programmeId,
    LocalDate plannedEnd,
    Norwegian norwegian,
    @Nullable UUID mapping) {

  /** The participant settles, begins with Norwegian, and the introduction programme starts. */
  static Intro begins(Journey j, Person person) {
    Draw draw = j.draw();
    UUID mapping = Settling.arrives(j, person);
    Norwegian norwegian = Norwegian.begins(j, person, mapping);
    j.pass(draw.between(10, 45));
    ProgrammeGoal goal = draw.oneOf(Figures.INTRO_GOAL);
    Intro intro =
        starts(
            j,
            j.place().refugee(),
            Programme.INTRODUCTION,
            goal,
            draw.oneOf(Figures.introMonths(person.education())),
            List.of(IncomeSource.INTRODUCTION_BENEFIT),
            norwegian,
            mapping);
    ProgrammeSlips.onceStarted(intro);
    Leave.maybe(intro);
    Plan.agreed(j, intro.owner(), goal);
    Coordinator.maybe(j);
    Entries.wrong(j);
    return intro;
  }

  /** A programme of an agency starts today; what the first decision cannot give is prolonged. */
  static Intro starts(
      Journey j,
      Agency owner,
      Programme programme,
      ProgrammeGoal goal,
      int months,
      List<IncomeSource> income,
      Norwegian norwegian,
      @Nullable UUID mapping) {
    Draw draw = j.draw();
    LocalDate from = j.day();
    LocalDate end = from.plusMonths(months);
    var intro = new Intro(j, owner, j.id(), end, norwegian, mapping);
    LocalDate first =
        draw.chance(Figures.DECIDED_AT_ONCE)
            ? end
            : Prolonging.firstDecision(j, programme, goal, from, end);
    int decided = draw.between(3, 20);
    Protected why = draw.chance(0.5) ? Phrases.TOO_SOON.by(draw) : Phrases.OVER_TIME.by(draw);
    j.insists(
        owner,
        reason ->
            new StartProgramme(
                intro.programmeId(),
                programme,
                null,
                from.minusDays(decided),
                from,
                first,
                goal,
                income,
                reason),
        why);
    Prolonging.until(intro, first, end);
    return intro;
  }

  /** Whether it goes on, with the participant in it or on leave. */
  boolean goesOn() {
    return j.state().programmes().find(programmeId).orElse(null) instanceof Programmes.Ongoing;
  }

  /** Time passes until so many days before the planned end. */
  void passUntilBeforeEnd(int days) {
    j.passUntil(plannedEnd.minusDays(days));
  }

  /** The programme ends today, with its one exit code; now and then somebody enters it twice. */
  void exits(ExitCode code, boolean goalReached, @Nullable Job job) {
    ExitProgramme exit =
        new ExitProgramme(programmeId, code, goalReached, j.day(), norwegian.speaking(), job);
    j.does(owner, exit);
    ProgrammeSlips.onceExited(this, exit);
  }

  /** The programme ends today with work of some kind. */
  void exitsToWork() {
    exits(ExitCode.PAID_WORK, true, j.draw().oneOf(Figures.JOB));
  }
}
