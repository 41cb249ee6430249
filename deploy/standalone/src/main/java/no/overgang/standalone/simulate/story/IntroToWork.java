package no.overgang.standalone.simulate.story;

import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;

/** The introduction programme leads to work; nobody has to take over (P 3.2). */
final class IntroToWork implements Route.Story {

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Person person = Person.settling(draw, j.day());
    Intro intro = Intro.begins(j, person);
    NationalNumber.linked(j);
    Protection.maybe(j);
    Measures.fillTheProgramme(j, () -> j.day().isBefore(intro.plannedEnd()));
    if (draw.chance(Figures.LANGUAGE_PRACTICE)) {
      j.in(
          draw.between(90, 200),
          () ->
              PracticePlace.runsItsCourse(j, j.place().refugee(), PracticeKind.LANGUAGE_PRACTICE));
    }
    if (draw.chance(Figures.PRIOR_LEARNING)) {
      j.in(
          draw.between(60, 250),
          () -> Mapping.priorLearningAssessed(j, j.place().school(), person));
    }
    intro.passUntilBeforeEnd(draw.between(120, 260));
    PracticePlace work =
        PracticePlace.begins(j, j.place().refugee(), PracticeKind.WORK_PRACTICE, 100);
    Tasks.askedFor(j, j.place().refugee(), j.place().nav(), work.id());
    j.pass(draw.between(60, 100));
    work.ends(j.place().refugee(), PracticeOutcome.JOB, null);
    j.pass(draw.between(2, 15));
    intro.norwegian().ends(ReferralOutcome.GOT_WORK);
    intro.exitsToWork();
    j.pass(draw.between(10, 40));
    Closing.maybe(j, FollowUpOutcome.PAID_WORK);
    j.pass(60);
  }
}
