package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.transfer.AcceptTransfer;
import no.overgang.command.participant.model.transfer.DeclineTransfer;
import no.overgang.command.participant.model.transfer.TransferToNav;
import no.overgang.command.participant.model.transfer.WaiveTransferMeeting;
import no.overgang.command.participant.model.transfer.WithdrawTransfer;
import no.overgang.events.Agency;
import no.overgang.events.Protected;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: responsibility goes from the refugee service to NAV. */
record Handover(Journey j, UUID id, Agency from, Agency to) {

  private static final String OLD_MANIFEST =
      "5f1c8f5a0d1b7a2c9e4d6b3f8a7c2e1d0b9a8f7e6d5c4b3a29180f7e6d5c4b3a";

  /** The refugee service asks NAV to take over. */
  static Handover requested(Journey j, TransferReason reason) {
    Agency from = j.place().refugee();
    Agency to = j.place().nav();
    if (Slips.happens(j)) {
      j.errs("refused-r04", j.place().school(), command(j, j.id(), to, reason));
    }
    if (Slips.happens(j)) {
      j.errs("refused-r04", from, command(j, j.id(), j.place().school(), reason));
    }
    UUID id = j.id();
    j.does(from, command(j, id, to, reason));
    if (Slips.happens(j)) {
      j.errs("refused-r01", from, command(j, j.id(), to, reason));
    }
    var handover = new Handover(j, id, from, to);
    if (Slips.happens(j)) {
      j.errs("refused-r05", to, handover.acceptanceOf(OLD_MANIFEST));
    }
    return handover;
  }

  /** The two meet with the participant. */
  void met(@Nullable PracticePlace continuing, boolean interpreter) {
    TransferMeeting.called(this, interpreter).held(continuing);
  }

  /** Too many arrive at once for a meeting with each (P 5.1.3). */
  void meetingWaived(WaiverReason reason) {
    j.does(from, new WaiveTransferMeeting(id, reason, Texts.staff(j.draw())));
  }

  /** NAV says no this time. */
  void declined() {
    j.does(
        to,
        new DeclineTransfer(id, new Protected("Deltakeren bør fullføre norskopplæringen først.")));
  }

  /** The refugee service takes it back. */
  void withdrawn(String why) {
    j.does(from, new WithdrawTransfer(id, new Protected(why)));
    if (Slips.happens(j)) {
      j.errs("refused-r02", to, new DeclineTransfer(id, new Protected("Ikke hos oss.")));
    }
  }

  /** NAV takes over; now and then from an old print-out of the manifest first. */
  void accepted() {
    Draw draw = j.draw();
    if (Slips.happens(j)) {
      j.errs("refused-r07", to, acceptanceOf(OLD_MANIFEST));
    }
    if (Slips.happens(j)) {
      j.errs("refused-r02", from, acceptanceOf(OLD_MANIFEST));
    }
    j.takesOver(to, id, Texts.staff(draw));
    if (Slips.happens(j)) {
      j.errs("refused-r02", to, new DeclineTransfer(id, new Protected("Registrert ved en feil.")));
    }
    Settling.contactPersonsChange(j, to);
  }

  private AcceptTransfer acceptanceOf(String hash) {
    return new AcceptTransfer(id, Texts.staff(j.draw()), j.day(), hash);
  }

  private static TransferToNav command(Journey j, UUID id, Agency to, TransferReason reason) {
    return new TransferToNav(
        id,
        null,
        to.id(),
        reason,
        j.day().plusDays(j.draw().oneOf(List.of(21, 42, 56))),
        j.draw().chance(0.5) ? 1 : null);
  }
}
