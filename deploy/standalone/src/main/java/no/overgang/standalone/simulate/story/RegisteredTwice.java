package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import no.overgang.command.participant.model.identity.MergeParticipant;
import no.overgang.command.participant.model.identity.SeparateParticipant;
import no.overgang.events.Agency;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Person;
import no.overgang.standalone.simulate.world.Phrases;

/**
 * NAV registers somebody whom the refugee service has registered before, with numbers of its own;
 * when it is found out the two become one, and where that was a mistake they stand apart again
 * (domain 3).
 */
final class RegisteredTwice implements Route.Story {

  @Override
  public void tell(Journey j) {
    Draw draw = j.draw();
    Person person = Person.settling(draw, j.day());
    LocalDate settledOn = j.day();
    Intro intro = Intro.begins(j, person);
    Measures.fillTheProgramme(j, () -> j.day().isBefore(intro.plannedEnd()));
    j.pass(draw.between(10, 90));
    Agency nav = j.place().nav();
    j.registersKnownNumber(nav, Settling.registration(j, person, settledOn, true), person);
    Journey twin = j.unawares();
    Settling.registered(twin, nav, person, settledOn, true);
    j.pass(draw.between(3, 20));
    if (!j.over()) {
      Mapping.startsAnew(twin, nav);
      Tasks.askedFor(twin, nav, j.place().refugee(), null);
      j.pass(draw.between(5, 40));
    }
    if (!j.over()) {
      becomeOne(j, twin, person, settledOn);
    }
    intro.passUntilBeforeEnd(draw.between(0, 60));
    intro.norwegian().ends(ReferralOutcome.COMPLETED);
    if (intro.goesOn()) {
      intro.exitsToWork();
    }
    j.pass(20);
    Closing.maybe(j, FollowUpOutcome.PAID_WORK);
    j.pass(60);
  }

  private static void becomeOne(Journey j, Journey twin, Person person, LocalDate settledOn) {
    Draw draw = j.draw();
    Agency nav = j.place().nav();
    MergeSlips.before(j, twin);
    MergeSlips.whileOpen(j, twin);
    Tasks.cleared(twin);
    twin.does(nav, new MergeParticipant(j.participantId(), Phrases.SAME_PERSON.by(draw)));
    MergeSlips.once(j, twin, person, settledOn);
    if (draw.chance(Figures.MERGED_WRONGLY)) {
      j.pass(draw.between(2, 30));
      if (!j.over()) {
        twin.does(nav, new SeparateParticipant(Phrases.NOT_THE_SAME.by(draw)));
        Settling.nameContactPerson(twin, nav, null);
      }
    }
  }
}
