package no.overgang.standalone.simulate.story;

import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.command.participant.model.programme.ExitProgramme;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;

/** What people get wrong anywhere; the hub refuses it, and the story goes on. */
final class Slips {

  private Slips() {}

  /** Somebody errs now. */
  static boolean happens(Journey j) {
    return j.draw().chance(Figures.SLIP);
  }

  /** Another municipality's adviser has the wrong participant open. */
  static void strangerLooksIn(Journey j) {
    if (happens(j)) {
      j.errs(
          "refused-404",
          j.place().elsewhere(),
          new RecordLanguageLevel(
              LanguageSkill.SPEAKING, LanguageLevel.A2, LevelSource.JUDGEMENT, null));
    }
  }

  /** A programme is ended by an id that stands in the agency's own system alone. */
  static void unknownProgramme(Journey j) {
    if (happens(j)) {
      j.errs(
          "refused-422",
          j.place().refugee(),
          new ExitProgramme(j.id(), ExitCode.UNKNOWN, false, j.day(), null, null));
    }
  }
}
