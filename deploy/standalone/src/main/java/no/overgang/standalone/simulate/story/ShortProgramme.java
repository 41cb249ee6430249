package no.overgang.standalone.simulate.story;

import no.overgang.events.code.ExitCode;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;

/**
 * A short programme, as for many from Ukraine; so many arrive at once that the transfer meeting is
 * waived (P 3.2, 5.1.3).
 */
final class ShortProgramme implements Route.Story {

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Intro intro = Intro.begins(j, Person.fromUkraine(draw, j.day()));
    Measures.fillTheProgramme(j, () -> j.day().isBefore(intro.plannedEnd()));
    if (draw.chance(Figures.PRACTICE)) {
      j.in(
          draw.between(40, 90),
          () ->
              PracticePlace.runsItsCourse(j, j.place().refugee(), PracticeKind.LANGUAGE_PRACTICE));
    }
    intro.passUntilBeforeEnd(draw.between(20, 70));
    Handover handover =
        Handover.requested(
            j, j.place().refugee(), j.place().nav(), TransferReason.NEEDS_WORK_DIRECTED_FOLLOW_UP);
    j.pass(draw.between(2, 9));
    handover.meetingWaived(
        draw.chance(0.85) ? WaiverReason.MASS_ARRIVAL : WaiverReason.PARTICIPANT_UNREACHABLE);
    j.pass(draw.between(2, 15));
    handover.accepted();
    intro.passUntilBeforeEnd(0);
    intro.exits(ExitCode.TRANSFERRED_TO_OTHER_MEASURES, false, null);
    new UnderNav(j, intro.norwegian()).tell(null);
  }
}
