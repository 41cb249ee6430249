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
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.VacanciesAnnounced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReserveSeatTest {

  @Test
  @DisplayName("A place is kept for a referral to come, and the provider is told")
  void reserves() {
    given(published())
        .when(NAV, new ReserveSeat(REFERRAL))
        .then(event(reservedAhead(REFERRAL, NAV), ADULT_EDUCATION));
  }

  @Test
  @DisplayName("The last place is kept, and one that was given back, and one that was announced")
  void theLastPlace() {
    given(published(), reserved(OTHER_REFERRAL, REFUGEE_SERVICE))
        .when(NAV, new ReserveSeat(REFERRAL))
        .then(event(reservedAhead(REFERRAL, NAV), ADULT_EDUCATION));
    given(full(new SeatReleased(OFFER, OTHER_REFERRAL, SeatReleaseReason.WITHDRAWN)))
        .when(NAV, new ReserveSeat(REFERRAL))
        .then(event(reservedAhead(REFERRAL, NAV), ADULT_EDUCATION));
    given(full(new VacanciesAnnounced(OFFER, 1, null)))
        .when(NAV, new ReserveSeat(REFERRAL))
        .then(event(reservedAhead(REFERRAL, NAV), ADULT_EDUCATION));
  }

  @Test
  @DisplayName("The provider keeps places itself, whatever kinds of agency it is open to")
  void theProviderItself() {
    given(published())
        .when(ADULT_EDUCATION, new ReserveSeat(REFERRAL))
        .then(event(reservedAhead(REFERRAL, ADULT_EDUCATION), ADULT_EDUCATION));
  }

  @Test
  @DisplayName("Refused: when no place is left")
  void noneLeft() {
    given(full())
        .when(NAV, new ReserveSeat(REFERRAL))
        .thenRefused(OfferRefusal.NO_SEAT_LEFT, Because.ofTheState());
    given(published(), new VacanciesAnnounced(OFFER, 0, null))
        .when(NAV, new ReserveSeat(REFERRAL))
        .thenRefused(OfferRefusal.NO_SEAT_LEFT, Because.ofTheState());
  }

  @ParameterizedTest
  @MethodSource("keptByAnybody")
  @DisplayName("Refused: twice for the same referral, whoever keeps it and however")
  void twice(OfferEvent kept) {
    given(published(), kept)
        .when(NAV, new ReserveSeat(REFERRAL))
        .thenRefused(OfferRefusal.SEAT_ALREADY_RESERVED, Because.inUse("/referralId"));
  }

  static List<OfferEvent> keptByAnybody() {
    return List.of(
        reserved(REFERRAL, NAV),
        reservedAhead(REFERRAL, NAV),
        reservedAhead(REFERRAL, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: by an agency of a kind it is not open to")
  void notOpen() {
    given(published())
        .when(COUNTY, new ReserveSeat(REFERRAL))
        .thenRefused(OfferRefusal.NOT_OPEN_TO_YOU, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: in an offer that has closed")
  void closed() {
    given(published(), CLOSED)
        .when(NAV, new ReserveSeat(REFERRAL))
        .thenRefused(OfferRefusal.OFFER_CLOSED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: in an offer that is not there")
  void unknown() {
    given()
        .when(NAV, new ReserveSeat(REFERRAL))
        .thenRefused(OfferRefusal.UNKNOWN_OFFER, Because.of("/offerId"));
  }

  private static OfferEvent[] full(OfferEvent... after) {
    return Stream.concat(
            Stream.of(
                published(),
                reserved(OTHER_REFERRAL, REFUGEE_SERVICE),
                reserved(new UUID(0x4EF, 3), NAV)),
            Arrays.stream(after))
        .toArray(OfferEvent[]::new);
  }
}
