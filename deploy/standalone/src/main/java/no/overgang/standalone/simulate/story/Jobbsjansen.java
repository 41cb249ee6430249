package no.overgang.standalone.simulate.story;

import java.util.List;
import no.overgang.events.Agency;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;

/**
 * The introduction programme ends with nothing to go on to; months later Jobbsjansen takes the
 * participant in, often sooner than the two years it should be (P box 4-3; J F1).
 */
final class Jobbsjansen implements Route.Story {

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Intro intro = Intro.begins(j, Person.settling(draw, j.day()));
    j.pass(draw.between(100, 260));
    intro.norwegian().ends(ReferralOutcome.COMPLETED);
    if (intro.goesOn()) {
      intro.exits(ExitCode.COMPLETED_WITHOUT, false, null);
    }
    j.pass(draw.between(30, 150));
    Agency nav = j.place().nav();
    Handover handover =
        Handover.requested(
            j, j.place().refugee(), nav, TransferReason.PROGRAMME_ENDED_GOAL_NOT_REACHED);
    j.pass(draw.between(2, 10));
    handover.meetingWaived(WaiverReason.PARTICIPANT_DECLINED);
    j.pass(draw.between(2, 20));
    handover.accepted();
    j.pass(draw.between(10, 60));
    Intro project =
        Intro.starts(
            j,
            nav,
            draw.chance(0.7) ? Programme.JOBBSJANSEN_A : Programme.JOBBSJANSEN_B,
            draw.oneOf(List.of(ProgrammeGoal.WORK, ProgrammeGoal.BASIC)),
            draw.oneOf(Figures.JOBBSJANSEN_MONTHS),
            List.of(IncomeSource.JOBBSJANSEN_BENEFIT),
            intro.norwegian(),
            null);
    Mapping.startsAnew(j, nav);
    Measures.underNav(j, project::goesOn);
    j.pass(draw.between(30, 90));
    PracticePlace practice = PracticePlace.begins(j, nav, PracticeKind.WORK_PRACTICE, 120);
    j.pass(draw.between(60, 120));
    boolean work = draw.chance(Figures.WORK_AT_EXIT);
    practice.ends(nav, work ? PracticeOutcome.JOB : PracticeOutcome.NONE, null);
    project.passUntilBeforeEnd(draw.between(0, 30));
    if (work) {
      project.exitsToWork();
      j.pass(10);
      Closing.maybe(j, FollowUpOutcome.PAID_WORK);
    } else {
      project.exits(draw.oneOf(Figures.EXIT_WITHOUT_WORK), false, null);
    }
    j.pass(60);
  }
}
