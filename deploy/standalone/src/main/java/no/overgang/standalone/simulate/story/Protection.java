package no.overgang.standalone.simulate.story;

import no.overgang.command.participant.model.registration.SetProtection;
import no.overgang.events.Agency;
import no.overgang.events.code.ProtectionGrade;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;

/** Chapter: the participant must be hidden for a while (domain 8). */
final class Protection {

  private Protection() {}

  /** A grade is set, and set back when it is over. */
  static void maybe(Journey j) {
    if (j.draw().chance(Figures.PROTECTED)) {
      j.in(j.draw().between(20, 120), () -> set(j));
    }
  }

  private static void set(Journey j) {
    Agency refugee = j.place().refugee();
    ProtectionGrade grade = j.draw().oneOf(Figures.PROTECTION_GRADE);
    Slips.ifWrong(
        j,
        11 * Figures.SLIP,
        Slips.slip(
            SetProtection.Refused.DOES_NOT_FOLLOW,
            j.place().county(),
            () -> new SetProtection(grade)));
    j.does(refugee, new SetProtection(grade));
    Slips.oneOf(
        j,
        11 * Figures.SLIP,
        Slips.slip(
            SetProtection.Refused.PROTECTED_SO_ALREADY, refugee, () -> new SetProtection(grade)));
    j.in(j.draw().between(30, 200), () -> j.does(refugee, new SetProtection(ProtectionGrade.NONE)));
  }
}
