package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.registration.RecordMove;
import no.overgang.command.participant.model.task.ResolveTask;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;

/**
 * The participant moves to another municipality; responsibility follows by a transfer, and the
 * programme starts anew there (K 6.3; L table 2.2).
 */
final class Moves implements Route.Story {

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Intro intro = Intro.begins(j, Person.settling(draw, j.day()));
    Measures.fillTheProgramme(j, () -> j.day().isBefore(intro.plannedEnd()));
    j.pass(draw.between(60, 240));
    Place next = j.anotherPlace();
    moved(j, next);
    j.pass(draw.between(5, 20));
    Handover handover =
        Handover.requested(j, j.place().refugee(), next.refugee(), TransferReason.OTHER);
    j.pass(draw.between(3, 14));
    if (draw.chance(0.6)) {
      handover.meetingWaived(WaiverReason.OTHER);
    } else {
      handover.met(null, false);
    }
    j.pass(draw.between(3, 20));
    intro.norwegian().ends(ReferralOutcome.MOVED_ON);
    if (intro.goesOn()) {
      intro.exits(ExitCode.MOVED, false, null);
    }
    handover.accepted();
    consideredIt(j);
    j.pass(draw.between(5, 40));
    Intro anew =
        Intro.starts(
            j,
            next.refugee(),
            Programme.INTRODUCTION,
            ProgrammeGoal.WORK,
            12,
            List.of(IncomeSource.INTRODUCTION_BENEFIT),
            intro.norwegian(),
            null);
    j.pass(draw.between(60, 200));
    anew.exits(draw.oneOf(Figures.EXIT_WITHOUT_WORK), false, null);
    j.pass(60);
  }

  /** The adviser who hears of it first tells the hub, after a mistake or two. */
  private static void moved(Journey j, Place next) {
    Agency refugee = j.place().refugee();
    String here = j.place().municipality();
    Slips.oneOf(
        j,
        12 * Figures.SLIP,
        Slips.slip(
            RecordMove.Refused.NO_SUCH_MUNICIPALITY,
            refugee,
            () -> new RecordMove(null, "Bergen", j.day())),
        Slips.slip(
            RecordMove.Refused.LIVES_ELSEWHERE,
            refugee,
            () -> new RecordMove(next.municipality(), here, j.day())),
        Slips.slip(
            RecordMove.Refused.NOT_A_MOVE, refugee, () -> new RecordMove(null, here, j.day())));
    j.does(
        refugee,
        new RecordMove(
            j.draw().chance(0.5) ? here : null, next.municipality(), j.day().minusDays(3)));
  }

  /** The hub had asked to consider a transfer; the task is done now that there was one. */
  private static void consideredIt(Journey j) {
    Agency refugee = j.place().refugee();
    List<UUID> asked = j.state().tasks().openOf(refugee.id(), task -> "R01".equals(task.rule()));
    if (j.draw().chance(0.7)) {
      asked.forEach(
          task ->
              j.does(refugee, new ResolveTask(task, new Protected("Overført til ny kommune."))));
    }
  }
}
