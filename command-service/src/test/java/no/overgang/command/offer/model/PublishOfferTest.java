package no.overgang.command.offer.model;

import static no.overgang.command.offer.model.AnOffer.OFFER;
import static no.overgang.command.offer.model.AnOffer.TITLE;
import static no.overgang.command.offer.model.AnOffer.published;
import static no.overgang.command.offer.model.OfferScenario.given;
import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Scenario.event;

import java.time.LocalDate;
import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.participant.ForeignCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishOfferTest {

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 17);
  private static final LocalDate JANUARY = LocalDate.of(2027, 1, 4);
  private static final ForeignCode CODE = new ForeignCode("arena", "GRUPPEAMO");

  @Test
  @DisplayName("An agency offers a course; start dates stand in order, once each")
  void publishes() {
    given()
        .when(
            ADULT_EDUCATION,
            new PublishOffer(
                OFFER,
                ADULT_EDUCATION,
                MeasureKind.SECTOR_COURSE,
                CODE,
                TITLE,
                "33",
                LanguageLevel.A2,
                true,
                false,
                List.of(JANUARY, AUGUST, JANUARY),
                12,
                List.of(AgencyKind.NAV, AgencyKind.REFUGEE_SERVICE, AgencyKind.NAV)))
        .then(
            event(
                new OfferPublished(
                    OFFER,
                    ADULT_EDUCATION,
                    MeasureKind.SECTOR_COURSE,
                    CODE,
                    TITLE,
                    "33",
                    LanguageLevel.A2,
                    true,
                    false,
                    List.of(AUGUST, JANUARY),
                    12,
                    List.of(AgencyKind.REFUGEE_SERVICE, AgencyKind.NAV))));
  }

  @Test
  @DisplayName("It is open to every kind of agency that acts, when nothing else is said")
  void openToAll() {
    given()
        .when(NAV, offer(null, "3301", 1, List.of()))
        .then(
            event(
                new OfferPublished(
                    OFFER,
                    NAV,
                    MeasureKind.JOB_CLUB,
                    null,
                    TITLE,
                    "3301",
                    null,
                    false,
                    true,
                    List.of(),
                    1,
                    List.of(
                        AgencyKind.REFUGEE_SERVICE,
                        AgencyKind.NAV,
                        AgencyKind.ADULT_EDUCATION,
                        AgencyKind.COUNTY))));
  }

  @Test
  @DisplayName("Refused: an offer that is published already")
  void twice() {
    given(published())
        .when(ADULT_EDUCATION, offer(null, "3301", 2, List.of()))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/offerId"), Because.inUse("/offerId"));
  }

  @Test
  @DisplayName("Refused: in the name of another agency")
  void anotherProvider() {
    given()
        .when(NAV, offer(ADULT_EDUCATION, "3301", 2, List.of()))
        .thenRefused(CommonRefusal.NAMES_ANOTHER_AGENCY.at("/provider"), Because.of("/provider"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "330", "33011", "Drammen", "33 1"})
  @DisplayName("Refused: an area that is neither a municipality nor a county")
  void noArea(String area) {
    given()
        .when(NAV, offer(null, area, 2, List.of()))
        .thenRefused(PublishOffer.Refused.NO_SUCH_AREA, Because.of("/area"));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE})
  @DisplayName("Refused: no places, or more than any course has")
  void capacity(int capacity) {
    given()
        .when(NAV, offer(null, "3301", capacity, List.of()))
        .thenRefused(PublishOffer.Refused.CAPACITY_OUT_OF_RANGE, Because.of("/capacity"));
  }

  @Test
  @DisplayName("Refused: open to oversight, which refers nobody (R24)")
  void openToOversight() {
    given()
        .when(NAV, offer(null, "3301", 2, List.of(AgencyKind.NAV, AgencyKind.OVERSIGHT)))
        .thenRefused(PublishOffer.Refused.OVERSIGHT_DOES_NOT_REFER, Because.of("/openTo"));
  }

  private static PublishOffer offer(
      @Nullable AgencyId provider, String area, int capacity, List<AgencyKind> openTo) {
    return new PublishOffer(
        null,
        provider,
        MeasureKind.JOB_CLUB,
        null,
        TITLE,
        area,
        null,
        false,
        true,
        List.of(),
        capacity,
        openTo);
  }
}
