package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.NOW;
import static no.overgang.command.participant.model.transfer.ATransfer.EVERYBODY;
import static no.overgang.command.participant.model.transfer.ATransfer.MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.NO_SUCH_MEETING;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.participant.InvitationAnswered;
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
  @DisplayName("Refused: after the meeting")
  void held() {
    given(ATransfer.meetingCalled().and(NAV, ATransfer.held(EVERYBODY)))
        .when(NAV, answer(MEETING, null, InvitationReply.COMING))
        .thenRefused(AnswerInvitation.Refused.ALREADY_HELD, Because.ofTheState());
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
    given(ATransfer.met())
        .when(NAV, answer(MEETING, null, InvitationReply.COMING))
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
