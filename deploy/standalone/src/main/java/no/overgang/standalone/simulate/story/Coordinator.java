package no.overgang.standalone.simulate.story;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.responsibility.AssignCoordinator;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Place;
import no.overgang.standalone.simulate.world.Texts;

/** Chapter: refugee service and Nav share a coordinator (P 6.2). */
final class Coordinator {

  private Coordinator() {}

  /** Some places have one. */
  static void maybe(Journey j) {
    if (j.draw().chance(Figures.COORDINATOR)) {
      j.in(j.draw().between(5, 60), () -> shared(j));
    }
  }

  private static void shared(Journey j) {
    Place place = j.place();
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        Slips.slip(
            AssignCoordinator.Refused.COORDINATOR_OF_OTHERS,
            place.school(),
            () ->
                new AssignCoordinator(
                    Texts.staff(j.draw()), List.of(place.refugee().id(), place.nav().id()))),
        Slips.slip(
            CommonRefusal.NOTHING_NAMED,
            place.refugee(),
            () -> new AssignCoordinator(Texts.staff(j.draw()), List.of())));
    j.does(
        place.refugee(),
        new AssignCoordinator(
            Texts.staff(j.draw()), List.of(place.refugee().id(), place.nav().id())));
  }
}
