package no.overgang.command.offer.model;

import static no.overgang.command.offer.model.AnOffer.CLOSED;
import static no.overgang.command.offer.model.AnOffer.OFFER;
import static no.overgang.command.offer.model.AnOffer.REFERRAL;
import static no.overgang.command.offer.model.AnOffer.published;
import static no.overgang.command.offer.model.AnOffer.reserved;
import static no.overgang.command.offer.model.OfferScenario.given;
import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Scenario.event;
import static org.assertj.core.api.Assertions.assertThat;

import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.offer.OfferClosed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CloseOfferTest {

  @Test
  @DisplayName("The provider closes the offer, with a reason or without")
  void closes() {
    given(published())
        .when(ADULT_EDUCATION, new CloseOffer("Kurset er avlyst"))
        .then(event(new OfferClosed(OFFER, "Kurset er avlyst")));
    given(published()).when(ADULT_EDUCATION, new CloseOffer(null)).then(event(CLOSED));
  }

  @Test
  @DisplayName("Places that are kept stay kept")
  void keepsSeats() {
    assertThat(AnOffer.state(published(), reserved(REFERRAL, NAV), CLOSED).seats())
        .containsOnlyKeys(REFERRAL);
  }

  @Test
  @DisplayName("Refused: by another agency than the provider")
  void onlyTheProvider() {
    given(published())
        .when(NAV, new CloseOffer(null))
        .thenRefused(OfferRefusal.OFFER_OF_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: twice")
  void twice() {
    given(published(), CLOSED)
        .when(ADULT_EDUCATION, new CloseOffer(null))
        .thenRefused(OfferRefusal.OFFER_CLOSED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: an offer that is not there")
  void unknown() {
    given()
        .when(ADULT_EDUCATION, new CloseOffer(null))
        .thenRefused(OfferRefusal.UNKNOWN_OFFER, Because.of("/offerId"));
  }
}
