package no.overgang.standalone.simulate.story;

import no.overgang.events.Agency;
import no.overgang.events.code.IdentifierType;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;

/** Chapter: the D-number comes, and later the fødselsnummer in its place (domain 3). */
final class NationalNumber {

  private NationalNumber() {}

  /** For some both come through the refugee service. */
  static void linked(Journey j) {
    if (!j.draw().chance(Figures.NUMBERS_LINKED)) {
      return;
    }
    Agency refugee = j.place().refugee();
    j.in(
        j.draw().between(3, 30),
        () -> {
          j.links(refugee, IdentifierType.DNR);
          j.in(j.draw().between(40, 200), () -> j.links(refugee, IdentifierType.FNR));
        });
  }
}
