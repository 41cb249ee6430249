package no.overgang.standalone.simulate.story;

import java.util.List;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;

/**
 * The county takes the participant into upper-secondary training for adults; of 66 in longer
 * training, 12 leave early (L 5.1).
 */
final class UpperSecondary implements Route.Story {

  private static final double LEAVES_EARLY = 12.0 / 66;

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Place place = j.place();
    Person person = Person.settling(draw, j.day());
    Intro intro = Intro.begins(j, person);
    Protection.maybe(j);
    Measures.fillTheProgramme(j, () -> j.day().isBefore(intro.plannedEnd()));
    j.pass(draw.between(150, 330));
    Referral toCounty =
        Referral.refers(j, place.refugee(), place.county(), MeasureKind.VOV, List.of());
    j.pass(draw.between(2, 8));
    toCounty.acknowledged();
    if (intro.mapping() != null) {
      Mapping.buildsOn(j, place.county(), person, intro.mapping());
    }
    j.pass(draw.between(6, 25));
    toCounty.accepted();
    Settling.nameContactPerson(j, place.county(), null);
    if (draw.chance(0.5)) {
      Mapping.priorLearningAssessed(j, place.county(), person);
    }
    j.pass(draw.between(10, 40));
    intro.norwegian().ends(ReferralOutcome.STARTED_EDUCATION);
    intro.exits(ExitCode.UPPER_SECONDARY, true, null);
    j.pass(draw.between(3, 15));
    Intro school =
        Intro.starts(
            j,
            place.county(),
            Programme.VOV,
            ProgrammeGoal.TRADE_CERTIFICATE,
            24,
            List.of(IncomeSource.STUDENT_FINANCE),
            intro.norwegian(),
            null);
    j.pass(draw.between(120, 330));
    if (draw.chance(LEAVES_EARLY)) {
      Dropout dropout =
          Dropout.registered(
              j, place.county(), new DropoutFrom(school.programmeId(), null, null, null));
      dropout.soughtContact(draw.between(1, 3), true);
      dropout.obligationMet(ObligationResult.DECLINES_FOLLOW_UP, null);
      toCounty.reported(ReferralOutcome.DROPPED_OUT);
      school.exits(ExitCode.DROPPED_OUT, false, null);
    } else {
      school.passUntilBeforeEnd(0);
      toCounty.reported(ReferralOutcome.COMPLETED);
      school.exits(ExitCode.PAID_WORK, true, draw.oneOf(Figures.JOB));
    }
    j.pass(draw.between(3, 20));
    toCounty.closed();
    j.pass(60);
  }
}
