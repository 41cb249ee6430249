package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.referral.AReferral.NO_SUCH_REFERRAL;
import static no.overgang.command.participant.model.referral.AReferral.REASON;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.AnOffer;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.participant.ReferralWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WithdrawReferralTest {

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#unanswered")
  @DisplayName("R02 holds: the sender takes back what is not answered, and the receiver is told")
  void withdraws(History history) {
    given(history)
        .when(REFUGEE_SERVICE, new WithdrawReferral(REFERRAL, REASON))
        .then(event(new ReferralWithdrawn(REFERRAL, REASON), ADULT_EDUCATION));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the sender, be it the receiver")
  void onlyTheSender() {
    for (AgencyId other : List.of(ADULT_EDUCATION, NAV)) {
      given(AReferral.sent())
          .when(other, new WithdrawReferral(REFERRAL, REASON))
          .thenRefused(ReferralRefusal.ONLY_THE_SENDER_DOES_THIS, Because.of(Rule.R02));
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#answeredOrEnded")
  @DisplayName("R02 breaks: a referral that was answered or has ended")
  void once(History history) {
    given(history)
        .when(REFUGEE_SERVICE, new WithdrawReferral(REFERRAL, REASON))
        .thenRefused(ReferralRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(REFUGEE_SERVICE, new WithdrawReferral(NO_SUCH_REFERRAL, REASON))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }

  @Test
  @DisplayName("The place that was kept in the offer is free again, and its provider is told")
  void releasesThePlace() {
    given(AReferral.sentToAnOffer())
        .beside(AnOffer.beside(AnOffer.published(), AnOffer.reserved(REFERRAL, REFUGEE_SERVICE)))
        .when(REFUGEE_SERVICE, new WithdrawReferral(REFERRAL, REASON))
        .then(
            event(new ReferralWithdrawn(REFERRAL, REASON), ADULT_EDUCATION),
            event(
                new SeatReleased(AnOffer.OFFER, REFERRAL, SeatReleaseReason.WITHDRAWN),
                ADULT_EDUCATION,
                REFUGEE_SERVICE));
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#placesNotItsOwn")
  @DisplayName("A place that was given back by hand, or that another keeps by now, is left alone")
  void leavesOtherPlacesAlone(Streams offers) {
    given(AReferral.sentToAnOffer())
        .beside(offers)
        .when(REFUGEE_SERVICE, new WithdrawReferral(REFERRAL, REASON))
        .then(event(new ReferralWithdrawn(REFERRAL, REASON), ADULT_EDUCATION));
  }
}
