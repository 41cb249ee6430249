package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.measure.Measures;
import no.overgang.command.participant.model.practice.Practices;
import no.overgang.command.participant.model.transfer.AcceptTransfer;
import no.overgang.command.participant.model.transfer.DeclineTransfer;
import no.overgang.command.participant.model.transfer.TransferRefusal;
import no.overgang.command.participant.model.transfer.TransferRequest;
import no.overgang.command.participant.model.transfer.TransferToAgency;
import no.overgang.command.participant.model.transfer.TransferToNav;
import no.overgang.command.participant.model.transfer.WaiveTransferMeeting;
import no.overgang.command.participant.model.transfer.WithdrawTransfer;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.Protected;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.story.Slips.Slip;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Place;
import no.overgang.standalone.simulate.world.Texts;

/** What people get wrong when responsibility goes from one agency to another. */
final class HandoverSlips {

  private static final String OLD_MANIFEST =
      "5f1c8f5a0d1b7a2c9e4d6b3f8a7c2e1d0b9a8f7e6d5c4b3a29180f7e6d5c4b3a";

  /** What is seldom done is often done wrongly; assumed. */
  private static final double SELDOM_DONE = 0.5;

  private HandoverSlips() {}

  static void beforeAsking(Handover h, TransferReason reason) {
    Journey j = h.j();
    Place place = j.place();
    var slips = new ArrayList<Slip>();
    slips.add(
        slip(
            TransferRequest.Refused.UNKNOWN_CHECKLIST,
            h.from(),
            () -> h.request(j.id(), h.to().id(), reason, 7)));
    slips.add(
        slip(
            CommonRefusal.UNKNOWN_AGENCY,
            h.from(),
            () -> h.request(j.id(), Slips.NOBODY, reason, null)));
    if (h.to().kind() == AgencyKind.NAV) {
      slips.add(toNav(h, TransferToNav.Refused.NOT_NAV, h.from(), place.school(), reason));
    } else {
      slips.add(toAgency(h, TransferToAgency.Refused.TO_NAV, place.nav().id(), reason));
      slips.add(toAgency(h, TransferToAgency.Refused.TO_OVERSIGHT, place.oversight().id(), reason));
    }
    boolean usual = h.to().kind() == AgencyKind.NAV;
    Slips.oneOf(j, usual ? 2 * Figures.SLIP : SELDOM_DONE, slips.toArray(Slip[]::new));
    if (!usual && h.from().kind() != AgencyKind.NAV) {
      Slips.oneOf(
          j, SELDOM_DONE, toAgency(h, TransferToAgency.Refused.TO_ITSELF, h.from().id(), reason));
    }
    Agency bystander = h.from().equals(place.school()) ? place.refugee() : place.school();
    Slips.ifWrong(
        j,
        Figures.SLIP,
        toNav(h, TransferToNav.Refused.NOT_RESPONSIBLE, bystander, place.nav(), reason));
    Slips.ifWrong(
        j,
        Figures.SLIP,
        slip(
            TransferToAgency.Refused.NOT_RESPONSIBLE,
            bystander,
            () ->
                new TransferToAgency(
                    j.id(), null, place.county().id(), reason, j.day().plusDays(30), null)));
  }

  static void onceAsked(Handover h, TransferReason reason) {
    Journey j = h.j();
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        slip(
            TransferRequest.Refused.TRANSFER_ALREADY_OPEN,
            h.from(),
            () -> h.request(j.id(), h.to().id(), reason, null)),
        slip(
            AcceptTransfer.Refused.NO_TRANSFER_MEETING,
            h.to(),
            () -> h.acceptance(j.day(), OLD_MANIFEST)),
        slip(CommonRefusal.UNKNOWN_TRANSFER, h.to(), () -> decline(j.id())),
        slip(TransferRefusal.ONLY_THE_SENDER_WITHDRAWS, h.to(), () -> withdraw(h.id())));
    Agency bystander = j.place().county().equals(h.to()) ? j.place().nav() : j.place().county();
    Slips.ifWrong(
        j,
        Figures.SLIP,
        slip(
            TransferRefusal.ONLY_THE_PARTIES,
            bystander,
            () -> new WaiveTransferMeeting(h.id(), WaiverReason.URGENT, Texts.staff(j.draw()))));
  }

  static void onceWaived(Handover h, WaiveTransferMeeting waiver) {
    Slips.oneOf(h.j(), slip(WaiveTransferMeeting.Refused.ALREADY_WAIVED, h.from(), () -> waiver));
  }

  /** From an old print-out, from the wrong side, or from a day that does not fit. */
  static void beforeAccepting(Handover h) {
    Journey j = h.j();
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        slip(
            AcceptTransfer.Refused.MANIFEST_CHANGED,
            h.to(),
            () -> h.acceptance(j.day(), OLD_MANIFEST)),
        slip(
            TransferRefusal.ONLY_THE_RECEIVER_ANSWERS,
            h.from(),
            () -> h.acceptance(j.day(), OLD_MANIFEST)),
        slip(
            AcceptTransfer.Refused.BEFORE_THE_PRESENT_RESPONSIBLE,
            h.to(),
            () -> h.acceptance(j.day().minusYears(30), j.manifestHash(h.to()))));
    for (UUID marked : j.state().transfers().markedToContinue()) {
      j.state()
          .practices()
          .running(marked)
          .map(Practices.Running::plannedEnd)
          .ifPresent(end -> tooLate(h, AcceptTransfer.Refused.PRACTICE_WOULD_BREAK, end));
      j.state()
          .measures()
          .running(marked)
          .map(Measures.Running::plannedEnd)
          .ifPresent(end -> tooLate(h, AcceptTransfer.Refused.MEASURE_WOULD_BREAK, end));
    }
  }

  /** Responsible only after what is to continue has ended. */
  private static void tooLate(Handover h, AcceptTransfer.Refused refusal, LocalDate end) {
    Slips.ifWrong(
        h.j(),
        3 * Figures.SLIP,
        slip(refusal, h.to(), () -> h.acceptance(end.plusDays(10), h.j().manifestHash(h.to()))));
  }

  static void onceEnded(Handover h) {
    Slips.oneOf(h.j(), slip(TransferRefusal.ALREADY_ANSWERED, h.to(), () -> decline(h.id())));
  }

  private static Slip toNav(
      Handover h,
      TransferToNav.Refused refusal,
      Agency by,
      Agency receiver,
      TransferReason reason) {
    Journey j = h.j();
    return slip(
        refusal,
        by,
        () -> new TransferToNav(j.id(), null, receiver.id(), reason, j.day().plusDays(30), null));
  }

  private static Slip toAgency(
      Handover h, TransferToAgency.Refused refusal, AgencyId receiver, TransferReason reason) {
    Journey j = h.j();
    return slip(
        refusal,
        h.from(),
        () -> new TransferToAgency(j.id(), null, receiver, reason, j.day().plusDays(30), null));
  }

  private static DeclineTransfer decline(UUID id) {
    return new DeclineTransfer(id, new Protected("Registrert ved en feil."));
  }

  private static WithdrawTransfer withdraw(UUID id) {
    return new WithdrawTransfer(id, new Protected("Ikke hos oss."));
  }
}
