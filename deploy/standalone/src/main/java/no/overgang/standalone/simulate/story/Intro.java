package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.programme.ExitProgramme;
import no.overgang.command.participant.model.programme.StartProgramme;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.Job;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import org.jspecify.annotations.Nullable;

/**
 * Chapter: a programme, most often the introduction programme.
 *
 * @param mapping the first mapping, where there is one
 */
record Intro(
    Journey j,
    Agency owner,
    UUID programmeId,
    LocalDate plannedEnd,
    Norwegian norwegian,
    @Nullable UUID mapping) {

  private static final Protected LONGER =
      new Protected("Trenger lengre tid for å nå målet, vurdert ved oppstart.");

  /** The participant settles, begins with Norwegian, and the introduction programme starts. */
  static Intro begins(Journey j, Person person, int months) {
    UUID mapping = Settling.arrives(j, person);
    Norwegian norwegian = Norwegian.begins(j, person, mapping);
    j.pass(j.draw().between(10, 45));
    Intro intro =
        starts(
            j,
            j.place().refugee(),
            Programme.INTRODUCTION,
            j.draw().oneOf(Figures.INTRO_GOAL),
            months,
            List.of(IncomeSource.INTRODUCTION_BENEFIT),
            norwegian,
            mapping,
            months > usualMonths(person) ? LONGER : null);
    Slips.unknownProgramme(j);
    return intro;
  }

  /** How long the introduction programme lasts without a reason for more (rule R17). */
  private static int usualMonths(Person person) {
    return switch (person.education()) {
      case UPPER_SECONDARY, HIGHER -> 6;
      case NONE, PRIMARY_UNFINISHED, PRIMARY, LOWER_SECONDARY, UNKNOWN -> 24;
    };
  }

  /** A programme of an agency starts today, no longer than usual. */
  static Intro starts(
      Journey j,
      Agency owner,
      Programme programme,
      ProgrammeGoal goal,
      int months,
      List<IncomeSource> income,
      Norwegian norwegian,
      @Nullable UUID mapping) {
    return starts(j, owner, programme, goal, months, income, norwegian, mapping, null);
  }

  private static Intro starts(
      Journey j,
      Agency owner,
      Programme programme,
      ProgrammeGoal goal,
      int months,
      List<IncomeSource> income,
      Norwegian norwegian,
      @Nullable UUID mapping,
      @Nullable Protected longer) {
    UUID id = j.id();
    LocalDate from = j.day();
    LocalDate end = from.plusMonths(months);
    j.does(
        owner,
        new StartProgramme(
            id,
            programme,
            null,
            from.minusDays(j.draw().between(3, 20)),
            from,
            end,
            goal,
            income,
            longer));
    return new Intro(j, owner, id, end, norwegian, mapping);
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
    if (Slips.happens(j)) {
      j.errs("refused-r22", owner, exit);
    }
  }

  /** The programme ends today with work of some kind. */
  void exitsToWork() {
    exits(ExitCode.PAID_WORK, true, j.draw().oneOf(Figures.JOB));
  }
}
