package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.HAPPENED;
import static no.overgang.command.participant.model.Times.NOW;
import static no.overgang.command.participant.model.transfer.ATransfer.MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_TRANSFER;
import static no.overgang.command.participant.model.transfer.ATransfer.PLACE;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.MeetingMedium;
import no.overgang.events.participant.Invited;
import no.overgang.events.participant.TransferMeetingScheduled;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTransferMeetingTest {

  @Test
  @DisplayName("Either party calls a meeting; the other party and every agency invited are told")
  void calls() {
    given(ATransfer.requested())
        .when(REFUGEE_SERVICE, call(TRANSFER, null, HAPPENED, ATransfer.invited()))
        .then(
            event(
                called(NEW_ID, HAPPENED, ATransfer.invited()),
                NAV,
                REFUGEE_SERVICE,
                ADULT_EDUCATION));
    given(ATransfer.requested())
        .when(NAV, call(TRANSFER, MEETING, NOW, justTheParticipant()))
        .then(event(called(MEETING, NOW, justTheParticipant()), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R02 breaks: an agency that is no party")
  void noParty() {
    given(ATransfer.requested())
        .when(ADULT_EDUCATION, call(TRANSFER, null, NOW, ATransfer.invited()))
        .thenRefused(TransferRefusal.ONLY_THE_PARTIES, Because.of(Rule.R02));
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.transfer.ATransfer#ended")
  @DisplayName("R02 breaks: in a transfer that is answered or withdrawn")
  void ended(History history) {
    given(history)
        .when(NAV, call(TRANSFER, null, NOW, ATransfer.invited()))
        .thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: an id that is in use by a meeting called or held")
  void idInUse() {
    for (History history : List.of(ATransfer.meetingCalled(), ATransfer.met())) {
      given(history)
          .when(NAV, call(TRANSFER, MEETING, NOW, ATransfer.invited()))
          .thenRefused(CommonRefusal.ID_IN_USE.at("/meetingId"), Because.inUse("/meetingId"));
    }
  }

  @Test
  @DisplayName("Refused: the id of a meeting in an earlier transfer")
  void idOfAnEarlierMeeting() {
    var later = new UUID(0x74A, 2);
    given(
            ATransfer.withdrawn()
                .and(REFUGEE_SERVICE, ATransfer.request(later, REFUGEE_SERVICE, NAV)))
        .when(NAV, call(later, MEETING, NOW, ATransfer.invited()))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/meetingId"), Because.inUse("/meetingId"));
  }

  @Test
  @DisplayName("Refused: for a time before it was called")
  void inThePast() {
    given(ATransfer.requested())
        .when(NAV, call(TRANSFER, null, HAPPENED.minusMillis(1), ATransfer.invited()))
        .thenRefused(MeetingRefusal.IN_THE_PAST.at("/at"), Because.of("/at"));
  }

  @Test
  @DisplayName("Refused: with nobody invited")
  void nobody() {
    given(ATransfer.requested())
        .when(NAV, call(TRANSFER, null, NOW, List.of()))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/invited"), Because.of("/invited"));
  }

  @Test
  @DisplayName("Refused: with an agency the hub does not know")
  void unknownAgency() {
    given(ATransfer.requested())
        .when(
            NAV, call(TRANSFER, null, NOW, List.of(new Invited(AttendeeRole.OTHER, NOBODY, null))))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/invited"), Because.of("/invited"));
  }

  @Test
  @DisplayName("Refused: a transfer that is not there")
  void unknown() {
    given(ATransfer.requested())
        .when(NAV, call(NO_SUCH_TRANSFER, null, NOW, ATransfer.invited()))
        .thenRefused(CommonRefusal.UNKNOWN_TRANSFER, Because.of("/transferId"));
  }

  private static List<Invited> justTheParticipant() {
    return List.of(new Invited(AttendeeRole.PARTICIPANT, null, null));
  }

  private static ScheduleTransferMeeting call(
      UUID transfer, @Nullable UUID meeting, Instant at, List<Invited> invited) {
    return new ScheduleTransferMeeting(
        transfer, meeting, at, PLACE, MeetingMedium.IN_PERSON, invited, true);
  }

  private static TransferMeetingScheduled called(UUID meeting, Instant at, List<Invited> invited) {
    return new TransferMeetingScheduled(
        TRANSFER, meeting, at, PLACE, MeetingMedium.IN_PERSON, invited, true);
  }
}
