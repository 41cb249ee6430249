package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.code.TransferReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;

/**
 * The programme ends before the goal is reached; NAV takes over in a meeting, and the practice that
 * works goes on (P 2.3.1, 5.1.3, 6.2).
 */
final class IntroToNav implements Route.Story {

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Person person =
        draw.chance(Figures.SHORT_BUT_MET)
            ? Person.fromUkraine(draw, j.day())
            : Person.settling(draw, j.day());
    Intro intro = Intro.begins(j, person);
    NationalNumber.linked(j);
    Measures.fillTheProgramme(j, () -> j.day().isBefore(intro.plannedEnd()));
    if (draw.chance(Figures.LANGUAGE_PRACTICE)) {
      j.in(
          draw.between(90, 200),
          () ->
              PracticePlace.runsItsCourse(j, j.place().refugee(), PracticeKind.LANGUAGE_PRACTICE));
    }
    intro.passUntilBeforeEnd(draw.between(90, 150));
    PracticePlace practice =
        PracticePlace.begins(j, j.place().refugee(), PracticeKind.WORK_PRACTICE, 365);
    Handover handover = requested(j, TransferReason.PROGRAMME_ENDED_GOAL_NOT_REACHED);
    if (draw.chance(Figures.TRANSFER_DECLINED)) {
      j.pass(draw.between(5, 14));
      handover.declined();
      j.pass(draw.between(5, 20));
      handover = requested(j, TransferReason.PROGRAMME_ENDING);
    }
    TransferMeeting meeting = handover.met(practice, person.interpreter());
    if (draw.chance(Figures.TRANSFER_WITHDRAWN)) {
      handover.withdrawn("Deltakeren har fått fast jobb.");
      intro.norwegian().ends(ReferralOutcome.GOT_WORK);
      intro.exitsToWork();
      j.pass(30);
      return;
    }
    if (draw.chance(2 * Figures.SLIP)) {
      practice.cutOff(j.place().refugee());
    }
    j.pass(draw.between(8, 30));
    LocalDate since = handover.accepted();
    if (draw.chance(Figures.MINUTES_AMENDED)) {
      j.pass(draw.between(2, 12));
      Minutes.amended(meeting, since);
    }
    intro.passUntilBeforeEnd(0);
    intro.exits(ExitCode.TRANSFERRED_TO_OTHER_MEASURES, false, null);
    new UnderNav(j, intro.norwegian()).tell(practice);
  }

  private static Handover requested(Journey j, TransferReason reason) {
    return Handover.requested(j, j.place().refugee(), j.place().nav(), reason);
  }
}
