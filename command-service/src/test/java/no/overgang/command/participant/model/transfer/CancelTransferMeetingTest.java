package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.transfer.ATransfer.EVERYBODY;
import static no.overgang.command.participant.model.transfer.ATransfer.MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TransferMeetingCancelled;
import no.overgang.events.participant.TransferWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CancelTransferMeetingTest {

  private static final CancelTransferMeeting CANCEL = new CancelTransferMeeting(MEETING, REASON);
  private static final History CALLED_OFF =
      ATransfer.meetingCalled().and(NAV, new TransferMeetingCancelled(TRANSFER, MEETING, REASON));

  @Test
  @DisplayName("R02 holds: either party calls it off; the parties and everybody invited are told")
  void callsOff() {
    for (AgencyId party : List.of(REFUGEE_SERVICE, NAV)) {
      given(ATransfer.meetingCalled())
          .when(party, CANCEL)
          .then(
              event(
                  new TransferMeetingCancelled(TRANSFER, MEETING, REASON),
                  REFUGEE_SERVICE,
                  NAV,
                  ADULT_EDUCATION));
    }
  }

  @Test
  @DisplayName("A meeting that was called off waits for nobody's answer")
  void listedNoMore() {
    assertThat(CancelTransferMeeting.available(CALLED_OFF.state(), NAV)).isEqualTo(Availability.NO);
    assertThat(AnswerInvitation.available(CALLED_OFF.state(), NAV)).isEqualTo(Availability.NO);
  }

  @Test
  @DisplayName("R02 breaks: an agency that is no party, be it invited")
  void noParty() {
    given(ATransfer.meetingCalled())
        .when(ADULT_EDUCATION, CANCEL)
        .thenRefused(TransferRefusal.ONLY_THE_PARTIES, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: in a transfer that was withdrawn")
  void ended() {
    given(ATransfer.meetingCalled().and(REFUGEE_SERVICE, new TransferWithdrawn(TRANSFER, REASON)))
        .when(NAV, CANCEL)
        .thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: twice, or when it has been held")
  void notToCome() {
    given(CALLED_OFF)
        .when(NAV, CANCEL)
        .thenRefused(MeetingRefusal.CALLED_OFF, Because.ofTheState());
    given(ATransfer.meetingCalled().and(NAV, ATransfer.held(EVERYBODY)))
        .when(NAV, CANCEL)
        .thenRefused(MeetingRefusal.ALREADY_HELD, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a meeting that is not there")
  void unknown() {
    given(ATransfer.meetingCalled())
        .when(NAV, new CancelTransferMeeting(NO_SUCH_MEETING, REASON))
        .thenRefused(CommonRefusal.UNKNOWN_MEETING, Because.of("/meetingId"));
  }
}
