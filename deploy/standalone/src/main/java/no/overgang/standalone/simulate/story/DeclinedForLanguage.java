package no.overgang.standalone.simulate.story;

import java.util.List;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;
import no.overgang.standalone.simulate.world.Texts;

/**
 * NAV's measure asks for more Norwegian than there is; it suggests the school, which takes the
 * participant into a sector course with language support (P 4.1.1; L table 2.1).
 */
final class DeclinedForLanguage implements Route.Story {

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Place place = j.place();
    Intro intro = Intro.begins(j, Person.settling(draw, j.day()));
    Protection.maybe(j);
    Measures.fillTheProgramme(j, () -> j.day().isBefore(intro.plannedEnd()));
    j.pass(draw.between(60, 150));
    Referral declined =
        Referral.refers(j, place.refugee(), place.nav(), MeasureKind.WORK_PREPARATION, List.of());
    j.pass(draw.between(1, 6));
    declined.acknowledged();
    j.pass(draw.between(2, 12));
    declined.declined(
        ReferralDeclineReason.LANGUAGE_TOO_LOW, Texts.languageTooLow(), place.school());
    j.pass(draw.between(1, 9));
    declined.closed();
    Referral course =
        Referral.refers(j, place.refugee(), place.school(), MeasureKind.SECTOR_COURSE, List.of());
    j.pass(draw.between(1, 7));
    course.acknowledged();
    j.pass(draw.between(2, 14));
    course.accepted();
    j.pass(draw.between(90, 170));
    course.reported(ReferralOutcome.COMPLETED);
    j.pass(draw.between(2, 20));
    course.closed();
    PracticePlace practice =
        PracticePlace.begins(j, place.refugee(), PracticeKind.WORK_PRACTICE, 120);
    if (draw.chance(0.3)) {
      j.pass(20);
      practice.continuesUnder(place.refugee(), place.nav());
    }
    j.pass(draw.between(60, 120));
    practice.ends(
        place.refugee(),
        draw.oneOf(List.of(PracticeOutcome.JOB, PracticeOutcome.WAGE_SUBSIDY)),
        null);
    j.pass(draw.between(5, 25));
    intro.norwegian().ends(ReferralOutcome.GOT_WORK);
    if (draw.chance(Figures.WORK_AT_EXIT)) {
      intro.exitsToWork();
    } else {
      intro.exits(ExitCode.COMPLETED_WITHOUT, false, null);
    }
    j.pass(60);
  }
}
