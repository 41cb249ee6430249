package no.overgang.standalone.simulate.story;

import java.util.List;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Place;

/**
 * The participant stays away; the responsible agency seeks contact, and most come back (J T7.1; L
 * 5.1, 6.3). Some go on to something else, some are never reached.
 */
final class DropoutAndReturn implements Route.Story {

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Place place = j.place();
    Intro intro = Intro.begins(j, Person.settling(draw, j.day()));
    Measures.fillTheProgramme(j, () -> j.day().isBefore(intro.plannedEnd()));
    j.pass(draw.between(60, 220));
    intro.norwegian().breaksOff();
    j.pass(draw.between(14, 30));
    Dropout dropout =
        Dropout.registered(
            j, place.school(), new DropoutFrom(intro.programmeId(), null, null, null));
    if (draw.chance(Figures.DROPOUT_HANDED_OVER)) {
      DropoutHandedOver.tell(j, intro, dropout);
      return;
    }
    if (draw.chance(0.15)) {
      dropout.soughtContact(draw.between(3, 5), false);
      dropout.obligationMet(ObligationResult.NOT_REACHED_AFTER_ATTEMPTS, null);
      intro.exits(ExitCode.DROPPED_OUT, false, null);
      j.pass(60);
      return;
    }
    dropout.soughtContact(draw.between(1, 4), true);
    j.pass(draw.between(1, 10));
    if (draw.chance(0.25)) {
      Referral onward =
          Referral.refers(j, place.refugee(), place.nav(), MeasureKind.FOLLOW_UP, List.of());
      dropout.obligationMet(ObligationResult.REFERRED_ONWARD, onward.id());
      j.pass(draw.between(2, 10));
      onward.accepted();
      j.pass(draw.between(60, 120));
      onward.reported(ReferralOutcome.COMPLETED);
      j.pass(draw.between(2, 10));
      onward.closed();
    } else {
      dropout.obligationMet(ObligationResult.RETURNED, null);
    }
    intro.norwegian().resumes();
    j.pass(draw.between(40, 120));
    PracticePlace practice =
        PracticePlace.begins(j, place.refugee(), PracticeKind.LANGUAGE_PRACTICE, 90);
    j.pass(draw.between(45, 90));
    practice.ends(place.refugee(), PracticeOutcome.TRAINING, null);
    intro.passUntilBeforeEnd(draw.between(0, 60));
    intro.norwegian().ends(ReferralOutcome.COMPLETED);
    intro.exits(draw.oneOf(Figures.EXIT_WITHOUT_WORK), false, null);
    j.pass(60);
  }
}
