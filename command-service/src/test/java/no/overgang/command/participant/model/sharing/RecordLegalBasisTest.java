package no.overgang.command.participant.model.sharing;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.sharing.AGround.BASIS;
import static no.overgang.command.participant.model.sharing.AGround.CATEGORIES;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordLegalBasisTest {

  @Test
  @DisplayName("A basis holds from the day it happened, and its recipients are told")
  void records() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, record(null, PARTIES, CATEGORIES, null, null))
        .then(event(AGround.basis(NEW_ID, THAT_DAY, null), NAV, ADULT_EDUCATION));
  }

  @Test
  @DisplayName("A basis holds between the days named")
  void betweenDays() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, record(BASIS, PARTIES, CATEGORIES, REGISTERED_ON, UNTIL))
        .then(event(AGround.basis(BASIS, REGISTERED_ON, UNTIL), NAV, ADULT_EDUCATION));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(AGround.withBasis())
        .when(NAV, record(BASIS, PARTIES, CATEGORIES, null, null))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/basisId"), Because.inUse("/basisId"));
  }

  @Test
  @DisplayName("Refused: to nobody")
  void toNobody() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, record(null, List.of(), CATEGORIES, null, null))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/recipients"), Because.of("/recipients"));
  }

  @Test
  @DisplayName("Refused: to an agency the hub does not know")
  void toUnknown() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, record(null, List.of(NOBODY), CATEGORIES, null, null))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/recipients"), Because.of("/recipients"));
  }

  @Test
  @DisplayName("Refused: to nothing")
  void toNothing() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, record(null, PARTIES, List.of(), null, null))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/categories"), Because.of("/categories"));
  }

  @Test
  @DisplayName("Refused: ending before it begins")
  void endsBeforeItBegins() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, record(null, PARTIES, CATEGORIES, UNTIL, UNTIL.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/validUntil"), Because.of("/validUntil"));
  }

  private static RecordLegalBasis record(
      @Nullable UUID id,
      List<AgencyId> recipients,
      List<Category> categories,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    return new RecordLegalBasis(
        id, "integreringsloven § 25", PURPOSE, recipients, categories, from, until);
  }
}
