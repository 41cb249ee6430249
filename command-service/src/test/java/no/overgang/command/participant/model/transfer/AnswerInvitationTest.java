package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.HAPPENED;
import static no.overgang.command.participant.model.Times.NOW;
import static no.overgang.command.participant.model.transfer.ATransfer.EVERYBODY;
import static no.overgang.command.participant.model.transfer.ATransfer.MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.REASON;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.code.MeetingMedium;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.TransferMeetingCancelled;
import no.overgang.events.participant.TransferMeetingRescheduled;
import no.overgang.events.participant.TransferMeetingScheduled;
import no.overgang.events.participant.TransferWithdrawn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AnswerInvitationTest {

  @Test
  @DisplayName("An invited agency answers, and both parties are told")
  void answers() {
    given(ATransfer.meetingCalled())
        .when(ADULT_EDUCATION, answer(MEETING, null, InvitationReply.COMING))
        .then(answered(ADULT_EDUCATION, InvitationReply.COMING));
  }

  @Test
  @DisplayName("It answers anew, and proposes other times")
  void answersAnew() {
    given(
            ATransfer.meetingCalled()
                .and(
                    NAV,
                    new InvitationAnswered(
                        TRANSFER, MEETING, NAV, InvitationReply.COMING, List.of())))
        .when(NAV, answer(MEETING, NAV, InvitationReply.NEW_TIME, NOW))
        .then(answered(NAV, InvitationReply.NEW_TIME, NOW));
  }

  @Test
  @DisplayName("Refused: in the name of another agency")
  void inAnothersName() {
    given(ATransfer.meetingCalled())
        .when(NAV, answer(MEETING, ADULT_EDUCATION, InvitationReply.COMING))
        .thenRefused(CommonRefusal.NAMES_ANOTHER_AGENCY.at("/by"), Because.of("/by"));
  }

  @Test
  @DisplayName("R02 breaks: an agency that is not invited")
  void notInvited() {
    given(ATransfer.meetingCalled())
        .when(COUNTY, answer(MEETING, null, InvitationReply.COMING))
        .thenRefused(AnswerInvitation.Refused.NOT_INVITED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: nobody was invited to a meeting that was not called")
  void notCalled() {
    given(ATransfer.met())
        .when(NAV, answer(MEETING, null, InvitationReply.COMING))
        .thenRefused(AnswerInvitation.Refused.NOT_INVITED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: in a transfer that is answered or withdrawn")
  void ended() {
    given(ATransfer.meetingCalled().and(REFUGEE_SERVICE, new TransferWithdrawn(TRANSFER, REASON)))
        .when(NAV, answer(MEETING, null, InvitationReply.COMING))
        .thenRefused(TransferRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: once the meeting is called off")
  void calledOff() {
    given(
            ATransfer.meetingCalled()
                .and(REFUGEE_SERVICE, new TransferMeetingCancelled(TRANSFER, MEETING, REASON)))
        .when(NAV, answer(MEETING, null, InvitationReply.COMING))
        .thenRefused(MeetingRefusal.CALLED_OFF, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a proposed time that has gone by")
  void timeGoneBy() {
    given(ATransfer.meetingCalled())
        .when(NAV, answer(MEETING, null, InvitationReply.NEW_TIME, NOW, HAPPENED.minusMillis(1)))
        .thenRefused(MeetingRefusal.IN_THE_PAST.at("/proposedTimes"), Because.of("/proposedTimes"));
  }

  @Test
  @DisplayName("Who answered what is known until the meeting is moved")
  void folded() {
    History answered =
        ATransfer.meetingCalled()
            .and(
                NAV,
                new InvitationAnswered(
                    TRANSFER, MEETING, NAV, InvitationReply.NEW_TIME, List.of(NOW)))
            .and(
                ADULT_EDUCATION,
                new InvitationAnswered(
                    TRANSFER, MEETING, ADULT_EDUCATION, InvitationReply.COMING, List.of()));
    assertThat(called(answered).answers())
        .containsOnly(
            Map.entry(NAV, new Meeting.Answer(InvitationReply.NEW_TIME, List.of(NOW))),
            Map.entry(ADULT_EDUCATION, new Meeting.Answer(InvitationReply.COMING, List.of())));

    Meeting.Called moved =
        called(
            answered.and(
                REFUGEE_SERVICE,
                new TransferMeetingRescheduled(
                    TRANSFER, MEETING, NOW.plusSeconds(60), null, null)));
    assertThat(moved.answers()).isEmpty();
    assertThat(moved.at()).isEqualTo(NOW.plusSeconds(60));
    assertThat(moved.invited()).containsExactlyInAnyOrder(NAV, REFUGEE_SERVICE, ADULT_EDUCATION);
  }

  @Test
  @DisplayName("Invitations without an answer are listed first")
  void unansweredFirst() {
    UUID later = new UUID(0x3EE, 2);
    History two =
        ATransfer.meetingCalled()
            .and(
                REFUGEE_SERVICE,
                new TransferMeetingScheduled(
                    TRANSFER,
                    later,
                    NOW,
                    ATransfer.PLACE,
                    MeetingMedium.VIDEO,
                    ATransfer.invited(),
                    false))
            .and(
                NAV,
                new InvitationAnswered(TRANSFER, MEETING, NAV, InvitationReply.COMING, List.of()));
    assertThat(AnswerInvitation.available(two.state(), NAV).targets())
        .containsExactly(later, MEETING);
    assertThat(AnswerInvitation.available(two.state(), REFUGEE_SERVICE).targets())
        .containsExactly(MEETING, later);
  }

  private static Meeting.Called called(History history) {
    return (Meeting.Called)
        history.state().transfers().ofMeeting(MEETING).orElseThrow().meetings().byId().get(MEETING);
  }

  @Test
  @DisplayName("Refused: after the meeting")
  void held() {
    given(ATransfer.meetingCalled().and(NAV, ATransfer.held(EVERYBODY)))
        .when(NAV, answer(MEETING, null, InvitationReply.COMING))
        .thenRefused(MeetingRefusal.ALREADY_HELD, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: asking for a new time without proposing one")
  void noTime() {
    given(ATransfer.meetingCalled())
        .when(NAV, answer(MEETING, null, InvitationReply.NEW_TIME))
        .thenRefused(AnswerInvitation.Refused.NO_TIME_PROPOSED, Because.of("/proposedTimes"));
  }

  @Test
  @DisplayName("Refused: a meeting that is not there")
  void unknown() {
    given(ATransfer.meetingCalled())
        .when(NAV, answer(NO_SUCH_MEETING, null, InvitationReply.COMING))
        .thenRefused(CommonRefusal.UNKNOWN_MEETING, Because.of("/meetingId"));
  }

  private static AnswerInvitation answer(
      UUID meeting, @Nullable AgencyId by, InvitationReply reply, Instant... times) {
    return new AnswerInvitation(meeting, by, reply, List.of(times));
  }

  private static Decided answered(AgencyId by, InvitationReply reply, Instant... times) {
    return event(
        new InvitationAnswered(TRANSFER, MEETING, by, reply, List.of(times)), REFUGEE_SERVICE, NAV);
  }
}
