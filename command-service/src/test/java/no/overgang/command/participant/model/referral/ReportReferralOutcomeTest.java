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
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.participant.ReferralOutcomeReported;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportReferralOutcomeTest {

  private static final Protected SUMMARY = new Protected("Fullførte B1");
  private static final ReportReferralOutcome REPORT =
      new ReportReferralOutcome(REFERRAL, ReferralOutcome.COMPLETED, SUMMARY);

  @Test
  @DisplayName("The receiver tells the sender what came of an accepted referral")
  void reports() {
    given(AReferral.accepted())
        .when(ADULT_EDUCATION, REPORT)
        .then(
            event(
                new ReferralOutcomeReported(REFERRAL, ReferralOutcome.COMPLETED, SUMMARY),
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, NAV)) {
      given(AReferral.accepted())
          .when(other, REPORT)
          .thenRefused(ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @ParameterizedTest
  @MethodSource("notAccepted")
  @DisplayName("Refused: a referral that is not accepted, or whose outcome is told already")
  void onlyAccepted(History history) {
    given(history)
        .when(ADULT_EDUCATION, REPORT)
        .thenRefused(ReportReferralOutcome.Refused.NOT_ACCEPTED, Because.ofTheState());
  }

  static List<History> notAccepted() {
    return List.of(
        AReferral.sent(),
        AReferral.received(),
        AReferral.declined(),
        AReferral.withdrawn(),
        AReferral.outcomeReported(),
        AReferral.closed());
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(
            ADULT_EDUCATION,
            new ReportReferralOutcome(NO_SUCH_REFERRAL, ReferralOutcome.OTHER, null))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }
}
