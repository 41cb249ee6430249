package no.overgang.standalone.simulate.story;

import no.overgang.events.code.ExitCode;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;

/** Chapter: nobody reaches the participant, and NAV takes over with what was open (R14). */
final class DropoutHandedOver {

  private DropoutHandedOver() {}

  static void tell(Journey j, Intro intro, Dropout dropout) {
    Draw draw = j.draw();
    dropout.soughtContact(2, false);
    Handover handover =
        Handover.requested(j, j.place().refugee(), j.place().nav(), TransferReason.DROPOUT);
    j.pass(draw.between(2, 8));
    handover.meetingWaived(WaiverReason.PARTICIPANT_UNREACHABLE);
    j.pass(draw.between(2, 10));
    handover.accepted();
    intro.norwegian().ends(ReferralOutcome.DROPPED_OUT);
    if (intro.goesOn()) {
      intro.exits(ExitCode.DROPPED_OUT, false, null);
    }
    Dropout taken = dropout.takenOverBy(j.place().nav());
    taken.soughtContact(draw.between(1, 3), true);
    taken.obligationMet(ObligationResult.REFERRED_ONWARD, null);
    new UnderNav(j, intro.norwegian()).tell(null);
  }
}
