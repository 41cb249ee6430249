package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.dropout.CloseObligation;
import no.overgang.command.participant.model.dropout.ObligationRefusal;
import no.overgang.command.participant.model.dropout.RecordContactAttempt;
import no.overgang.command.participant.model.dropout.RegisterDropout;
import no.overgang.events.Agency;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;

/** What people get wrong about dropout and what follows from it. */
final class DropoutSlips {

  private DropoutSlips() {}

  static void beforeRegistering(Journey j, Agency by, DropoutFrom from) {
    Slips.oneOf(
        j,
        3 * Figures.SLIP,
        slip(
            RegisterDropout.Refused.NOT_EXACTLY_ONE,
            by,
            () -> form(j, new DropoutFrom(from.programmeId(), j.id(), null, null))),
        slip(
            RegisterDropout.Refused.UNKNOWN_FROM,
            by,
            () -> form(j, new DropoutFrom(null, null, j.id(), null))));
  }

  /** Nobody has been asked yet, or somebody acts who only told of it. */
  static void onceRegistered(Dropout d, Agency by) {
    Journey j = d.j();
    UUID obligation = d.obligation();
    if (obligation == null) {
      return;
    }
    Slips.oneOf(
        j,
        3 * Figures.SLIP,
        slip(
            CloseObligation.Refused.NO_ATTEMPT_MADE,
            d.responsible(),
            () ->
                new CloseObligation(obligation, ObligationResult.NOT_REACHED_AFTER_ATTEMPTS, null)),
        slip(CommonRefusal.UNKNOWN_OBLIGATION, d.responsible(), () -> attempt(j.id())));
    if (!by.equals(d.responsible())) {
      Slips.oneOf(
          j,
          2 * Figures.SLIP,
          slip(ObligationRefusal.OBLIGATION_OF_ANOTHER_AGENCY, by, () -> attempt(obligation)));
    }
  }

  /** The one who handed over goes on as before. */
  static void onceTakenOver(Dropout d, Agency before) {
    UUID obligation = d.obligation();
    if (obligation != null) {
      Slips.oneOf(
          d.j(),
          3 * Figures.SLIP,
          slip(ObligationRefusal.OBLIGATION_OF_ANOTHER_AGENCY, before, () -> attempt(obligation)));
    }
  }

  static void onceMet(Dropout d, CloseObligation close) {
    Slips.oneOf(
        d.j(),
        3 * Figures.SLIP,
        slip(ObligationRefusal.ALREADY_CLOSED, d.responsible(), () -> close));
  }

  private static RecordContactAttempt attempt(UUID obligation) {
    return new RecordContactAttempt(obligation, ContactChannel.PHONE, false);
  }

  private static RegisterDropout form(Journey j, DropoutFrom from) {
    return new RegisterDropout(
        null, from, j.day(), DropoutRoute.UNKNOWN, DropoutReason.NOT_STATED, List.of(), null, null);
  }
}
