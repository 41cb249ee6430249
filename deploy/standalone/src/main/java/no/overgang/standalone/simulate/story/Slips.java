package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;

/** What people get wrong; the hub refuses it, and the story goes on. */
final class Slips {

  /** No agency has this number. */
  static final AgencyId NOBODY = new AgencyId("0192:399999999");

  private Slips() {}

  /**
   * A mistake somebody may make.
   *
   * @param refusal what the hub says to it
   */
  record Slip(Refusal refusal, Agency by, Supplier<? extends ParticipantCommand> act) {}

  static Slip slip(Refusal refusal, Agency by, Supplier<? extends ParticipantCommand> act) {
    return new Slip(refusal, by, act);
  }

  /** Now and then somebody makes one of these mistakes. */
  static void oneOf(Journey j, Slip... slips) {
    oneOf(j, Figures.SLIP, slips);
  }

  /** In a share of cases somebody makes one of these mistakes. */
  static void oneOf(Journey j, double share, Slip... slips) {
    if (j.draw().chance(share)) {
      Slip made = j.draw().oneOf(List.of(slips));
      j.errs(made.refusal(), made.by(), made.act().get());
    }
  }

  /** The same, unless the one who errs happens to be right this time. */
  static void ifWrong(Journey j, double share, Slip slip) {
    if (j.draw().chance(share)) {
      ParticipantCommand act = slip.act().get();
      if (j.wouldRefuse(slip.refusal(), slip.by(), act)) {
        j.errs(slip.refusal(), slip.by(), act);
      }
    }
  }

  /** A day typed with the wrong century. */
  static LocalDate inTheNextCentury(Journey j) {
    return j.day().plusYears(100);
  }

  /** Another municipality's adviser has the wrong participant open. */
  static void strangerLooksIn(Journey j) {
    if (j.draw().chance(Figures.SLIP)) {
      j.errsAboutAStranger(
          j.place().elsewhere(),
          new RecordLanguageLevel(
              LanguageSkill.SPEAKING, LanguageLevel.A2, LevelSource.JUDGEMENT, null));
    }
  }
}
