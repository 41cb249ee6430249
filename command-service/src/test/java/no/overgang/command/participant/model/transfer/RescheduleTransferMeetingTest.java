package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.HAPPENED;
import static no.overgang.command.participant.model.transfer.ATransfer.EVERYBODY;
import static no.overgang.command.participant.model.transfer.ATransfer.MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.PLACE;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferMeetingCancelled;
import no.overgang.events.participant.TransferMeetingRescheduled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RescheduleTransferMeetingTest {

  private static final Instant LATER = Instant.parse("2026-03-20T09:00:00Z");

  @Test
  @DisplayName("R02 holds: either party moves it; the parties and everybody invited are told")
  void moves() {
    for (AgencyId party : List.of(REFUGEE_SERVICE, NAV)) {
      given(ATransfer.meetingCalled())
          .when(party, new RescheduleTransferMeeting(MEETING, LATER, PLACE, REASON))
          .then(
              event(
                  new TransferMeetingRescheduled(TRANSFER, MEETING, LATER, PLACE, REASON),
                  REFUGEE_SERVICE,
                  NAV,
                  ADULT_EDUCATION));
    }
  }

  @Test
  @DisplayName("Place and reason may be left out; the earliest time is when it was told")
  void timeAlone() {
    given(ATransfer.meetingCalled())
        .when(NAV, to(MEETING, HAPPENED))
        .then(
            event(
                new TransferMeetingRescheduled(TRANSFER, MEETING, HAPPENED, null, null),
                REFUGEE_SERVICE,
                NAV,
                ADULT_EDUCATION));
  }

  @Test
  @DisplayName("Refused: to a time that has gone by")
  void inThePast() {
    given(ATransfer.meetingCalled())
        .when(NAV, to(MEETING, HAPPENED.minusMillis(1)))
        .thenRefused(MeetingRefusal.IN_THE_PAST.at("/at"), Because.of("/at"));
  }

  @Test
  @DisplayName("R02 breaks: an agency that is invited and no party; it may propose a time")
  void noParty() {
    given(ATransfer.meetingCalled())
        .when(ADULT_EDUCATION, to(MEETING, LATER))
        .thenRefused(TransferRefusal.ONLY_THE_PARTIES, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: in a transfer that is answered")
  void ended() {
    given(ATransfer.meetingCalled().and(NAV, new TransferDeclined(TRANSFER, REASON)))
        .when(NAV, to(MEETING, LATER))
        .thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: a meeting that has been held, or was called off")
  void notToCome() {
    History called = ATransfer.meetingCalled();
    given(called.and(NAV, ATransfer.held(EVERYBODY)))
        .when(NAV, to(MEETING, LATER))
        .thenRefused(MeetingRefusal.ALREADY_HELD, Because.ofTheState());
    given(called.and(NAV, new TransferMeetingCancelled(TRANSFER, MEETING, REASON)))
        .when(NAV, to(MEETING, LATER))
        .thenRefused(MeetingRefusal.CALLED_OFF, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a meeting that is not there")
  void unknown() {
    given(ATransfer.meetingCalled())
        .when(NAV, to(NO_SUCH_MEETING, LATER))
        .thenRefused(CommonRefusal.UNKNOWN_MEETING, Because.of("/meetingId"));
  }

  private static RescheduleTransferMeeting to(UUID meeting, Instant at) {
    return new RescheduleTransferMeeting(meeting, at, null, null);
  }
}
