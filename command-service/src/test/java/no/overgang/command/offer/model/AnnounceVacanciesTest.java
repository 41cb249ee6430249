package no.overgang.command.offer.model;

import static no.overgang.command.offer.model.AnOffer.CLOSED;
import static no.overgang.command.offer.model.AnOffer.OFFER;
import static no.overgang.command.offer.model.AnOffer.OTHER_REFERRAL;
import static no.overgang.command.offer.model.AnOffer.REFERRAL;
import static no.overgang.command.offer.model.AnOffer.published;
import static no.overgang.command.offer.model.AnOffer.reserved;
import static no.overgang.command.offer.model.OfferScenario.given;
import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Scenario.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.offer.VacanciesAnnounced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnounceVacanciesTest {

  private static final LocalDate START = LocalDate.of(2026, 8, 17);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10_000})
  @DisplayName("The provider tells how many places are free")
  void announces(int vacancies) {
    given(published())
        .when(ADULT_EDUCATION, new AnnounceVacancies(vacancies, START))
        .then(event(new VacanciesAnnounced(OFFER, vacancies, START)));
  }

  @Test
  @DisplayName("What is free comes on top of what is kept")
  void besideWhatIsKept() {
    OfferState state =
        AnOffer.state(
            published(),
            reserved(REFERRAL, NAV),
            reserved(OTHER_REFERRAL, NAV),
            new VacanciesAnnounced(OFFER, 3, null));
    assertThat(state.free()).isEqualTo(3);
    assertThat(state.capacity()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 10_001, Integer.MAX_VALUE})
  @DisplayName("Refused: fewer than none, or more than any course has")
  void outOfRange(int vacancies) {
    given(published())
        .when(ADULT_EDUCATION, new AnnounceVacancies(vacancies, null))
        .thenRefused(AnnounceVacancies.Refused.VACANCIES_OUT_OF_RANGE, Because.of("/vacancies"));
  }

  @Test
  @DisplayName("Refused: places that were free before the day they are told of")
  void inThePast() {
    given(published())
        .when(ADULT_EDUCATION, new AnnounceVacancies(1, LocalDate.of(2025, 12, 31)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/startOn"), Because.of("/startOn"));
  }

  @Test
  @DisplayName("Refused: by another agency than the provider")
  void onlyTheProvider() {
    given(published())
        .when(NAV, new AnnounceVacancies(1, null))
        .thenRefused(OfferRefusal.OFFER_OF_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: in an offer that has closed")
  void closed() {
    given(published(), CLOSED)
        .when(ADULT_EDUCATION, new AnnounceVacancies(1, null))
        .thenRefused(OfferRefusal.OFFER_CLOSED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: in an offer that is not there")
  void unknown() {
    given()
        .when(ADULT_EDUCATION, new AnnounceVacancies(1, null))
        .thenRefused(OfferRefusal.UNKNOWN_OFFER, Because.of("/offerId"));
  }
}
