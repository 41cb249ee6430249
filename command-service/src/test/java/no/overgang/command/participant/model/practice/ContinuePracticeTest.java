package no.overgang.command.participant.model.practice;

import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.practice.APractice.NO_SUCH_PRACTICE;
import static no.overgang.command.participant.model.practice.APractice.PRACTICE;
import static no.overgang.command.participant.model.practice.APractice.TRANSFER;

import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.participant.PracticeContinued;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContinuePracticeTest {

  @Test
  @DisplayName("R08 holds: the same practice goes on under another agency, and both are told")
  void continues() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new ContinuePractice(PRACTICE, NAV, null))
        .then(event(new PracticeContinued(PRACTICE, NAV, null), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R08 holds: in a transfer, which is named")
  void inATransfer() {
    given(APractice.markedToContinue())
        .when(REFUGEE_SERVICE, new ContinuePractice(PRACTICE, NAV, TRANSFER))
        .then(event(new PracticeContinued(PRACTICE, NAV, TRANSFER), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("The responsible agency hands on what another follows up")
  void byTheResponsible() {
    given(APractice.followedUpBy(COUNTY))
        .when(REFUGEE_SERVICE, new ContinuePractice(PRACTICE, NAV, null))
        .then(event(new PracticeContinued(PRACTICE, NAV, null), NAV, COUNTY, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("An agency that followed it up before may still hand it on, or take it back")
  void byAnEarlierFollower() {
    given(APractice.followedUpBy(COUNTY).and(COUNTY, new PracticeContinued(PRACTICE, NAV, null)))
        .when(COUNTY, new ContinuePractice(PRACTICE, COUNTY, null))
        .then(event(new PracticeContinued(PRACTICE, COUNTY, null), COUNTY, NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R08 breaks: what has ended cannot go on without a break")
  void ended() {
    given(APractice.ended())
        .when(REFUGEE_SERVICE, new ContinuePractice(PRACTICE, NAV, null))
        .thenRefused(ContinuePractice.Refused.WOULD_BREAK, Because.of(Rule.R08));
  }

  @Test
  @DisplayName("Refused: to the agency that follows it up already")
  void toTheSame() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new ContinuePractice(PRACTICE, REFUGEE_SERVICE, null))
        .thenRefused(ContinuePractice.Refused.ALREADY_FOLLOWED_UP_BY_IT, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: by an agency that neither followed it up nor is responsible")
  void byAStranger() {
    given(APractice.running())
        .when(NAV, new ContinuePractice(PRACTICE, NAV, null))
        .thenRefused(PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: under an agency the hub does not know")
  void unknownAgency() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new ContinuePractice(PRACTICE, NOBODY, null))
        .thenRefused(
            CommonRefusal.UNKNOWN_AGENCY.at("/newFollowUpBy"), Because.of("/newFollowUpBy"));
  }

  @Test
  @DisplayName("Refused: under oversight, which takes no part (R24)")
  void oversight() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new ContinuePractice(PRACTICE, OVERSIGHT, null))
        .thenRefused(
            CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/newFollowUpBy"),
            Because.of("/newFollowUpBy"));
  }

  @Test
  @DisplayName("Refused: in a transfer that is not there")
  void unknownTransfer() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new ContinuePractice(PRACTICE, NAV, TRANSFER))
        .thenRefused(CommonRefusal.UNKNOWN_TRANSFER, Because.of("/transferId"));
  }

  @Test
  @DisplayName("Refused: a practice that is not there")
  void unknown() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new ContinuePractice(NO_SUCH_PRACTICE, NAV, null))
        .thenRefused(CommonRefusal.UNKNOWN_PRACTICE, Because.of("/practiceId"));
  }
}
