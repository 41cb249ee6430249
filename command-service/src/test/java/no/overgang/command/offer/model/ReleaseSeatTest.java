package no.overgang.command.offer.model;

import static no.overgang.command.offer.model.AnOffer.CLOSED;
import static no.overgang.command.offer.model.AnOffer.OFFER;
import static no.overgang.command.offer.model.AnOffer.OTHER_REFERRAL;
import static no.overgang.command.offer.model.AnOffer.REFERRAL;
import static no.overgang.command.offer.model.AnOffer.published;
import static no.overgang.command.offer.model.AnOffer.reserved;
import static no.overgang.command.offer.model.AnOffer.reservedAhead;
import static no.overgang.command.offer.model.OfferScenario.given;
import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;

import java.util.List;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.SeatReleased;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReleaseSeatTest {

  private static final SeatReleased GIVEN_BACK =
      new SeatReleased(OFFER, REFERRAL, SeatReleaseReason.GIVEN_BACK);

  @Test
  @DisplayName("Whoever keeps the place gives it back, or the provider does, and both are told")
  void releases() {
    for (AgencyId either : List.of(NAV, ADULT_EDUCATION)) {
      given(published(), reserved(REFERRAL, NAV))
          .when(either, new ReleaseSeat(REFERRAL))
          .then(event(GIVEN_BACK, ADULT_EDUCATION, NAV));
      given(published(), reservedAhead(REFERRAL, NAV), CLOSED)
          .when(either, new ReleaseSeat(REFERRAL))
          .then(event(GIVEN_BACK, ADULT_EDUCATION, NAV));
    }
  }

  @Test
  @DisplayName("Refused: the place of another agency")
  void ofAnother() {
    given(published(), reserved(REFERRAL, NAV))
        .when(REFUGEE_SERVICE, new ReleaseSeat(REFERRAL))
        .thenRefused(OfferRefusal.SEAT_OF_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a place that nobody keeps, or no longer")
  void nothingKept() {
    given(published(), reserved(OTHER_REFERRAL, NAV))
        .when(NAV, new ReleaseSeat(REFERRAL))
        .thenRefused(OfferRefusal.NO_SUCH_SEAT, Because.of("/referralId"));
    given(published(), reserved(REFERRAL, NAV), GIVEN_BACK)
        .when(NAV, new ReleaseSeat(REFERRAL))
        .thenRefused(OfferRefusal.NO_SUCH_SEAT, Because.of("/referralId"));
  }

  @Test
  @DisplayName("Refused: in an offer that is not there")
  void unknown() {
    given()
        .when(NAV, new ReleaseSeat(REFERRAL))
        .thenRefused(OfferRefusal.UNKNOWN_OFFER, Because.of("/offerId"));
  }
}
