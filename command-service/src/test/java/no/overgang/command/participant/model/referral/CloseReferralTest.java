package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.referral.AReferral.NO_SUCH_REFERRAL;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ReferralClosed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CloseReferralTest {

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#toBeAcknowledged")
  @DisplayName("The sender has seen how it ended: in an outcome, a no, forwarded or expired")
  void closes(History history) {
    given(history)
        .when(REFUGEE_SERVICE, new CloseReferral(REFERRAL))
        .then(event(new ReferralClosed(REFERRAL), ADULT_EDUCATION));
  }

  @Test
  @DisplayName("The forwarder closes nothing; what it sent on is the referrer's to close")
  void theForwarderDoesNotClose() {
    given(AReferral.forwarded())
        .when(ADULT_EDUCATION, new CloseReferral(AReferral.FORWARDED_TO))
        .thenRefused(ReferralRefusal.ONLY_THE_SENDER_DOES_THIS, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the sender, be it the receiver")
  void onlyTheSender() {
    for (AgencyId other : List.of(ADULT_EDUCATION, NAV)) {
      given(AReferral.outcomeReported())
          .when(other, new CloseReferral(REFERRAL))
          .thenRefused(ReferralRefusal.ONLY_THE_SENDER_DOES_THIS, Because.of(Rule.R02));
    }
  }

  @ParameterizedTest
  @MethodSource("nothingToSee")
  @DisplayName("Refused: while nothing has come of it, and twice")
  void nothingToAcknowledge(History history) {
    given(history)
        .when(REFUGEE_SERVICE, new CloseReferral(REFERRAL))
        .thenRefused(CloseReferral.Refused.NOTHING_TO_ACKNOWLEDGE, Because.ofTheState());
  }

  static List<History> nothingToSee() {
    return List.of(
        AReferral.sent(),
        AReferral.received(),
        AReferral.returned(),
        AReferral.waitlisted(),
        AReferral.accepted(),
        AReferral.withdrawn(),
        AReferral.closed());
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(REFUGEE_SERVICE, new CloseReferral(NO_SUCH_REFERRAL))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }
}
