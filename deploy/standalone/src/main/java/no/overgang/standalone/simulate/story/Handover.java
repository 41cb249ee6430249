package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.measure.EndMeasure;
import no.overgang.command.participant.model.measure.Measures;
import no.overgang.command.participant.model.transfer.AcceptTransfer;
import no.overgang.command.participant.model.transfer.DeclineTransfer;
import no.overgang.command.participant.model.transfer.TransferToAgency;
import no.overgang.command.participant.model.transfer.TransferToNav;
import no.overgang.command.participant.model.transfer.WaiveTransferMeeting;
import no.overgang.command.participant.model.transfer.WithdrawTransfer;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: responsibility goes from one agency to another. */
record Handover(Journey j, UUID id, Agency from, Agency to) {

  /** The responsible agency asks another to take over. */
  static Handover requested(Journey j, Agency from, Agency to, TransferReason reason) {
    var handover = new Handover(j, j.id(), from, to);
    HandoverSlips.beforeAsking(handover, reason);
    j.does(from, handover.request(handover.id(), to.id(), reason, null));
    HandoverSlips.onceAsked(handover, reason);
    return handover;
  }

  /** The two meet with the participant. */
  TransferMeeting met(@Nullable PracticePlace continuing, boolean interpreter) {
    TransferMeeting meeting = TransferMeeting.called(this, interpreter);
    meeting.held(continuing);
    return meeting;
  }

  /** Too many arrive at once for a meeting with each (P 5.1.3). */
  void meetingWaived(WaiverReason reason) {
    var waiver = new WaiveTransferMeeting(id, reason, Texts.staff(j.draw()));
    j.does(from, waiver);
    HandoverSlips.onceWaived(this, waiver);
  }

  /** The receiver says no this time. */
  void declined() {
    j.does(
        to,
        new DeclineTransfer(id, new Protected("Deltakeren bør fullføre norskopplæringen først.")));
  }

  /** The sender takes it back. */
  void withdrawn(String why) {
    j.does(from, new WithdrawTransfer(id, new Protected(why)));
    HandoverSlips.onceEnded(this);
  }

  /** The receiver takes over today, having read the manifest; returns the day. */
  LocalDate accepted() {
    HandoverSlips.beforeAccepting(this);
    endsWhatRanOut();
    LocalDate from = takesOver(j.day());
    HandoverSlips.onceEnded(this);
    Settling.contactPersonsChange(j, to);
    return from;
  }

  /** The receiver accepts with the manifest as it stands. */
  LocalDate takesOver(LocalDate responsibleFrom) {
    j.does(to, acceptance(responsibleFrom, j.over() ? "" : j.manifestHash(to)));
    return responsibleFrom;
  }

  AcceptTransfer acceptance(LocalDate responsibleFrom, String hash) {
    return new AcceptTransfer(id, Texts.staff(j.draw()), responsibleFrom, hash);
  }

  /** The act that asks, as it is for a receiver of that kind. */
  ParticipantCommand request(
      UUID transferId,
      AgencyId receiver,
      TransferReason reason,
      @Nullable Integer checklistVersion) {
    LocalDate plannedOn = j.day().plusDays(j.draw().oneOf(List.of(21, 42, 56)));
    return to.kind() == AgencyKind.NAV
        ? new TransferToNav(transferId, null, receiver, reason, plannedOn, checklistVersion)
        : new TransferToAgency(transferId, null, receiver, reason, plannedOn, checklistVersion);
  }

  /** What was to continue, and ran out before the receiver came to accept, is ended first. */
  private void endsWhatRanOut() {
    for (UUID marked : j.state().transfers().markedToContinue()) {
      Measures.Running running = j.state().measures().running(marked).orElse(null);
      if (running != null && running.plannedEnd().isBefore(j.day().plusDays(3))) {
        j.does(from, new EndMeasure(marked, j.day(), MeasureOutcome.COMPLETED, null));
      }
    }
  }
}
