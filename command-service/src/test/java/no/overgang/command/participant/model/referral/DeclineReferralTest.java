package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.referral.AReferral.NO_SUCH_REFERRAL;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.AnOffer;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.participant.ReferralDeclined;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclineReferralTest {

  private static final Protected COMMENT = new Protected("Prøv fylkeskommunen");
  private static final DeclineReferral DECLINE =
      new DeclineReferral(REFERRAL, ReferralDeclineReason.LANGUAGE_TOO_LOW, COMMENT, COUNTY);

  private static final ReferralDeclined DECLINED =
      new ReferralDeclined(REFERRAL, ReferralDeclineReason.LANGUAGE_TOO_LOW, COMMENT, COUNTY);

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#unanswered")
  @DisplayName("R02 holds: the receiver declines for a coded reason, and the sender is told")
  void declines(History history) {
    given(history).when(ADULT_EDUCATION, DECLINE).then(event(DECLINED, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("It need not suggest another agency")
  void withoutSuggestion() {
    given(AReferral.sent())
        .when(
            ADULT_EDUCATION,
            new DeclineReferral(REFERRAL, ReferralDeclineReason.NO_CAPACITY, null, null))
        .then(
            event(
                new ReferralDeclined(REFERRAL, ReferralDeclineReason.NO_CAPACITY, null, null),
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, NAV)) {
      given(AReferral.sent())
          .when(other, DECLINE)
          .thenRefused(ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#answeredOrEnded")
  @DisplayName("R02 breaks: a referral that was answered or has ended")
  void once(History history) {
    given(history)
        .when(ADULT_EDUCATION, DECLINE)
        .thenRefused(ReferralRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: a suggestion the hub does not know")
  void unknownSuggestion() {
    given(AReferral.sent())
        .when(
            ADULT_EDUCATION,
            new DeclineReferral(REFERRAL, ReferralDeclineReason.OTHER, null, NOBODY))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/suggests"), Because.of("/suggests"));
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(
            ADULT_EDUCATION,
            new DeclineReferral(NO_SUCH_REFERRAL, ReferralDeclineReason.OTHER, null, null))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }

  @Test
  @DisplayName("The place that was kept in the offer is free again, and its provider is told")
  void releasesThePlace() {
    given(AReferral.sentToAnOffer())
        .beside(AnOffer.beside(AnOffer.published(), AnOffer.reserved(REFERRAL, REFUGEE_SERVICE)))
        .when(ADULT_EDUCATION, DECLINE)
        .then(
            event(DECLINED, REFUGEE_SERVICE),
            event(
                new SeatReleased(AnOffer.OFFER, REFERRAL, SeatReleaseReason.DECLINED),
                ADULT_EDUCATION,
                REFUGEE_SERVICE));
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#placesNotItsOwn")
  @DisplayName("A place that was given back by hand, or that another keeps by now, is left alone")
  void leavesOtherPlacesAlone(Streams offers) {
    given(AReferral.sentToAnOffer())
        .beside(offers)
        .when(ADULT_EDUCATION, DECLINE)
        .then(event(DECLINED, REFUGEE_SERVICE));
  }
}
