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
import no.overgang.events.Protected;
import no.overgang.events.participant.ReferralReceived;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcknowledgeReferralTest {

  private static final AcknowledgeReferral ACKNOWLEDGE =
      new AcknowledgeReferral(REFERRAL, new Protected("Kari"));

  @Test
  @DisplayName("R02 holds: the receiver has seen it, and the sender is told")
  void acknowledges() {
    given(AReferral.sent())
        .when(ADULT_EDUCATION, ACKNOWLEDGE)
        .then(event(new ReferralReceived(REFERRAL, new Protected("Kari")), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, NAV)) {
      given(AReferral.sent())
          .when(other, ACKNOWLEDGE)
          .thenRefused(ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#seen")
  @DisplayName("R02 breaks: twice, or after the referral was answered or ended")
  void once(History history) {
    given(history)
        .when(ADULT_EDUCATION, ACKNOWLEDGE)
        .thenRefused(ReferralRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(ADULT_EDUCATION, new AcknowledgeReferral(NO_SUCH_REFERRAL, null))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }
}
