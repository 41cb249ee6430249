package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipantOf;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.RECEIVERS_ADVISER;
import static no.overgang.command.participant.model.transfer.ATransfer.THE_PARTICIPANT;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.TransferMeetingCancelled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaiveTransferMeetingTest {

  private static final WaiveTransferMeeting WAIVE = waive(TRANSFER);

  @Test
  @DisplayName("Either party waives the meeting for a coded reason, and the other is told")
  void waives() {
    given(ATransfer.requested()).when(REFUGEE_SERVICE, WAIVE).then(event(ATransfer.waiver(), NAV));
    given(ATransfer.meetingCalled())
        .when(NAV, WAIVE)
        .then(event(ATransfer.waiver(), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("A meeting at which an adviser was missing may still be waived")
  void afterAnIncompleteMeeting() {
    given(
            ATransfer.requested()
                .and(NAV, ATransfer.held(List.of(THE_PARTICIPANT, RECEIVERS_ADVISER))))
        .when(NAV, WAIVE)
        .then(event(ATransfer.waiver(), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R05: between agencies of any kind, and in a meeting that was called off")
  void ofAnyKind() {
    given(
            aParticipantOf(ADULT_EDUCATION)
                .and(
                    ADULT_EDUCATION,
                    ATransfer.requestOf(TRANSFER, ADULT_EDUCATION, REFUGEE_SERVICE)))
        .when(REFUGEE_SERVICE, WAIVE)
        .then(event(ATransfer.waiver(), ADULT_EDUCATION));
    given(
            ATransfer.meetingCalled()
                .and(NAV, new TransferMeetingCancelled(TRANSFER, ATransfer.MEETING, REASON)))
        .when(NAV, WAIVE)
        .then(event(ATransfer.waiver(), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: for an acceptance that fell; everybody has met, and the receiver answers")
  void voided() {
    given(ATransfer.voided())
        .when(NAV, WAIVE)
        .thenRefused(WaiveTransferMeeting.Refused.ALREADY_MET, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: twice")
  void twice() {
    given(ATransfer.waived())
        .when(NAV, WAIVE)
        .thenRefused(WaiveTransferMeeting.Refused.ALREADY_WAIVED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: once everybody has met")
  void met() {
    given(ATransfer.met())
        .when(NAV, WAIVE)
        .thenRefused(WaiveTransferMeeting.Refused.ALREADY_MET, Because.ofTheState());
  }

  @Test
  @DisplayName("R02 breaks: an agency that is no party")
  void noParty() {
    given(ATransfer.requested())
        .when(COUNTY, WAIVE)
        .thenRefused(TransferRefusal.ONLY_THE_PARTIES, Because.of(Rule.R02));
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.transfer.ATransfer#ended")
  @DisplayName("R02 breaks: in a transfer that is answered or withdrawn")
  void ended(History history) {
    given(history)
        .when(NAV, WAIVE)
        .thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: a transfer that is not there")
  void unknown() {
    given(ATransfer.requested())
        .when(NAV, waive(NO_SUCH_TRANSFER))
        .thenRefused(CommonRefusal.UNKNOWN_TRANSFER, Because.of("/transferId"));
  }

  private static WaiveTransferMeeting waive(UUID transfer) {
    return new WaiveTransferMeeting(transfer, WaiverReason.MASS_ARRIVAL, new Protected("Leder"));
  }
}
