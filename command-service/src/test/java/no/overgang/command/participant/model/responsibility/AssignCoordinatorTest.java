package no.overgang.command.participant.model.responsibility;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.CoordinatorAssigned;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssignCoordinatorTest {

  private static final Protected DINA = new Protected("Dina, koordinator");

  @Test
  @DisplayName("One of the agencies that share the coordinator appoints it, and all are told")
  void byOneOfThem() {
    given(aParticipant())
        .when(NAV, assign(NAV, REFUGEE_SERVICE))
        .then(event(assigned(NAV, REFUGEE_SERVICE), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("The responsible agency appoints a coordinator for others")
  void byTheResponsible() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, assign(NAV, ADULT_EDUCATION))
        .then(event(assigned(NAV, ADULT_EDUCATION), NAV, ADULT_EDUCATION));
  }

  @Test
  @DisplayName("An agency named twice shares it once")
  void namedTwice() {
    given(aParticipant())
        .when(NAV, assign(NAV, REFUGEE_SERVICE, NAV))
        .then(event(assigned(NAV, REFUGEE_SERVICE), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("The coordinator appointed last is the one there is, and the agencies that share it")
  void theLastCounts() {
    assertThat(
            aParticipant()
                .and(NAV, assigned(NAV, ADULT_EDUCATION), assigned(REFUGEE_SERVICE, NAV))
                .state()
                .responsibility()
                .coordinated())
        .containsExactlyInAnyOrder(REFUGEE_SERVICE, NAV);
  }

  @Test
  @DisplayName("Refused: a coordinator of no agency")
  void ofNobody() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, assign())
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/agencies"), Because.of("/agencies"));
  }

  @Test
  @DisplayName("Refused: an agency the hub does not know; R24 breaks: oversight")
  void unknownAgency() {
    given(aParticipant())
        .when(NAV, assign(NAV, NOBODY))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/agencies/1"), Because.of("/agencies/1"));
    given(aParticipant())
        .when(NAV, assign(OVERSIGHT, NAV))
        .thenRefused(
            CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/agencies/0"), Because.of("/agencies/0"));
  }

  @Test
  @DisplayName("Refused: an agency that neither shares the coordinator nor is responsible")
  void forOthers() {
    given(aParticipant())
        .when(NAV, assign(REFUGEE_SERVICE, ADULT_EDUCATION))
        .thenRefused(AssignCoordinator.Refused.COORDINATOR_OF_OTHERS, Because.ofTheState());
  }

  private static AssignCoordinator assign(AgencyId... agencies) {
    return new AssignCoordinator(DINA, List.of(agencies));
  }

  private static CoordinatorAssigned assigned(AgencyId... agencies) {
    return new CoordinatorAssigned(DINA, List.of(agencies));
  }
}
