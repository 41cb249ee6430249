package no.overgang.command.participant.model.sharing;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.sharing.AGround.BASIS;
import static no.overgang.command.participant.model.sharing.AGround.CATEGORIES;
import static no.overgang.command.participant.model.sharing.AGround.CONSENT;
import static no.overgang.command.participant.model.sharing.AGround.PARTIES;
import static no.overgang.command.participant.model.sharing.AGround.PURPOSE;
import static no.overgang.command.participant.model.sharing.AGround.UNTIL;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.code.ConsentForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrantConsentTest {

  @Test
  @DisplayName("A consent holds from the day it happened, and its parties are told")
  void grants() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, grant(null, PARTIES, CATEGORIES, null, null))
        .then(event(AGround.consent(NEW_ID, THAT_DAY, null), NAV, ADULT_EDUCATION));
  }

  @Test
  @DisplayName("A consent holds between the days named; one day is enough")
  void betweenDays() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, grant(CONSENT, PARTIES, CATEGORIES, UNTIL, UNTIL))
        .then(event(AGround.consent(CONSENT, UNTIL, UNTIL), NAV, ADULT_EDUCATION));
  }

  @Test
  @DisplayName("Refused: an id that is in use, be it by a legal basis")
  void idInUse() {
    for (var taken : List.of(CONSENT, BASIS)) {
      given(AGround.withConsent().and(NAV, AGround.basis(BASIS, THAT_DAY, null)))
          .when(REFUGEE_SERVICE, grant(taken, PARTIES, CATEGORIES, null, null))
          .thenRefused(CommonRefusal.ID_IN_USE.at("/consentId"), Because.inUse("/consentId"));
    }
  }

  @Test
  @DisplayName("Refused: to nobody")
  void toNobody() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, grant(null, List.of(), CATEGORIES, null, null))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/parties"), Because.of("/parties"));
  }

  @Test
  @DisplayName("Refused: to an agency the hub does not know")
  void toUnknown() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, grant(null, List.of(NAV, NOBODY), CATEGORIES, null, null))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/parties"), Because.of("/parties"));
  }

  @Test
  @DisplayName("Refused: to nothing")
  void toNothing() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, grant(null, PARTIES, List.of(), null, null))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/categories"), Because.of("/categories"));
  }

  @Test
  @DisplayName("Refused: ending before it begins")
  void endsBeforeItBegins() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, grant(null, PARTIES, CATEGORIES, null, THAT_DAY.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/validUntil"), Because.of("/validUntil"));
  }

  private static GrantConsent grant(
      @Nullable UUID id,
      List<AgencyId> parties,
      List<Category> categories,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return new GrantConsent(
        id, parties, PURPOSE, categories, from, until, "ti", ConsentForm.WRITTEN);
  }
}
