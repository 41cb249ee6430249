package no.overgang.standalone.simulate.story;

import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.command.participant.model.registration.CloseFollowUp;
import no.overgang.command.participant.model.registration.FollowUpRefusal;
import no.overgang.command.participant.model.registration.ReopenFollowUp;
import no.overgang.events.Agency;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;

/** Chapter: the follow-up as a whole ends, and some come back. */
final class Closing {

  private Closing() {}

  /** Where nothing goes on any more, the responsible agency closes; some are taken up again. */
  static void maybe(Journey j, FollowUpOutcome outcome) {
    Draw draw = j.draw();
    if (j.over() || !draw.chance(Figures.FOLLOW_UP_CLOSED)) {
      return;
    }
    Agency by = j.responsible();
    Loose.endsAreTied(j, by);
    beforeClosing(j, by, outcome);
    j.does(by, new CloseFollowUp(outcome, j.day(), Phrases.CLOSED.by(draw)));
    onceClosed(j, by);
    j.pass(draw.between(20, 90));
    if (!j.over() && draw.chance(Figures.REOPENED)) {
      j.does(by, new ReopenFollowUp(null, Phrases.REOPENED.by(draw)));
      onceReopened(j, by);
    }
  }

  private static void beforeClosing(Journey j, Agency by, FollowUpOutcome outcome) {
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        Slips.slip(
            CommonRefusal.IN_THE_FUTURE,
            by,
            () -> new CloseFollowUp(outcome, Slips.inTheNextCentury(j), null)));
    Slips.ifWrong(
        j,
        2 * Figures.SLIP,
        Slips.slip(
            FollowUpRefusal.ONLY_THE_RESPONSIBLE,
            j.place().school(),
            () -> new CloseFollowUp(outcome, j.day(), null)));
  }

  private static void onceClosed(Journey j, Agency by) {
    Slips.oneOf(
        j,
        3 * Figures.SLIP,
        Slips.slip(
            Decider.Refused.FOLLOW_UP_CLOSED,
            by,
            () ->
                new RecordLanguageLevel(
                    LanguageSkill.SPEAKING, LanguageLevel.B1, LevelSource.JUDGEMENT, null)));
    Slips.ifWrong(
        j,
        Figures.SLIP,
        Slips.slip(
            FollowUpRefusal.ONLY_THE_RESPONSIBLE,
            j.place().school(),
            () -> new ReopenFollowUp(null, null)));
  }

  private static void onceReopened(Journey j, Agency by) {
    Slips.oneOf(
        j,
        10 * Figures.SLIP,
        Slips.slip(ReopenFollowUp.Refused.NOT_CLOSED, by, () -> new ReopenFollowUp(null, null)));
  }
}
