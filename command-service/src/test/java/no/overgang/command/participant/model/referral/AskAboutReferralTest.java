package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.referral.AReferral.NO_SUCH_REFERRAL;
import static no.overgang.command.participant.model.referral.AReferral.QUESTION;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ReferralReturned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AskAboutReferralTest {

  private static final AskAboutReferral ASK = new AskAboutReferral(REFERRAL, QUESTION);

  @ParameterizedTest
  @MethodSource("askable")
  @DisplayName("R02 holds: the receiver asks before it answers, and the sender is told")
  void asks(History history) {
    given(history)
        .when(ADULT_EDUCATION, ASK)
        .then(event(new ReferralReturned(REFERRAL, QUESTION), REFUGEE_SERVICE));
  }

  static List<History> askable() {
    return List.of(
        AReferral.sent(), AReferral.received(), AReferral.supplemented(), AReferral.waitlisted());
  }

  @Test
  @DisplayName("Refused: a second question while the first waits")
  void twice() {
    for (History history : List.of(AReferral.returned(), AReferral.returnedFromTheList())) {
      given(history)
          .when(ADULT_EDUCATION, ASK)
          .thenRefused(AskAboutReferral.Refused.ALREADY_ASKED, Because.ofTheState());
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#answeredOrEnded")
  @DisplayName("R02 breaks: a referral that was answered or has ended")
  void once(History history) {
    given(history)
        .when(ADULT_EDUCATION, ASK)
        .thenRefused(ReferralRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, NAV)) {
      given(AReferral.received())
          .when(other, ASK)
          .thenRefused(ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(ADULT_EDUCATION, new AskAboutReferral(NO_SUCH_REFERRAL, QUESTION))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }
}
