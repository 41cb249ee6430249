package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OTHER_NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.History.aParticipantOf;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.transfer.ATransfer.PLANNED_ON;
import static no.overgang.command.participant.model.transfer.ATransfer.TRANSFER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.ResponsibilityAssumed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferToAgencyTest {

  @Test
  @DisplayName("R01 holds: the responsible agency asks one of any kind but NAV, which is told")
  void asks() {
    for (AgencyId to : List.of(OTHER_REFUGEE_SERVICE, ADULT_EDUCATION, COUNTY)) {
      given(aParticipant())
          .when(REFUGEE_SERVICE, transferTo(to))
          .then(event(ATransfer.requestOf(NEW_ID, REFUGEE_SERVICE, to), to));
    }
  }

  @Test
  @DisplayName("R01 holds: an agency of any kind hands over; id, sender and checklist may be named")
  void fromAnyKind() {
    for (AgencyId from : List.of(NAV, ADULT_EDUCATION, COUNTY)) {
      given(aParticipantOf(from))
          .when(
              from,
              new TransferToAgency(
                  TRANSFER, from, REFUGEE_SERVICE, TransferReason.PROGRAMME_ENDING, PLANNED_ON, 1))
          .then(event(ATransfer.requestOf(TRANSFER, from, REFUGEE_SERVICE), REFUGEE_SERVICE));
    }
  }

  @Test
  @DisplayName("Refused: to NAV; there is a command of its own, and the answer says so")
  void toNav() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, transferTo(NAV))
        .thenRefused(TransferToAgency.Refused.TO_NAV, Because.of("/to"));
    assertThat(TransferToAgency.Refused.TO_NAV.reason().detail()).contains("transfer-to-nav");
    assertThat(TransferToNav.Refused.NOT_NAV.reason().detail()).contains("transfer-to-agency");
  }

  @Test
  @DisplayName("R24 breaks: to oversight, which never acts")
  void toOversight() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, transferTo(OVERSIGHT))
        .thenRefused(TransferToAgency.Refused.TO_OVERSIGHT, Because.of(Rule.R24));
  }

  @Test
  @DisplayName("R01 breaks: an agency to itself")
  void toItself() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, transferTo(REFUGEE_SERVICE))
        .thenRefused(TransferToAgency.Refused.TO_ITSELF, Because.of(Rule.R01));
  }

  @Test
  @DisplayName("R01 breaks: an agency that is not responsible, or no longer")
  void notResponsible() {
    given(aParticipant())
        .when(ADULT_EDUCATION, transferTo(COUNTY))
        .thenRefused(TransferToAgency.Refused.NOT_RESPONSIBLE, Because.of(Rule.R01));
    given(ATransfer.accepted())
        .when(REFUGEE_SERVICE, transferTo(COUNTY))
        .thenRefused(TransferToAgency.Refused.NOT_RESPONSIBLE, Because.of(Rule.R01));
  }

  @Test
  @DisplayName(
      "R01 breaks: between acceptance and the day it takes effect, neither hands over again")
  void acceptedFromADayToCome() {
    History history = aParticipant().and(NAV, new ResponsibilityAssumed(NAV, TOMORROW, TRANSFER));
    for (AgencyId either : List.of(REFUGEE_SERVICE, NAV)) {
      given(history)
          .when(either, transferTo(COUNTY))
          .thenRefused(TransferToAgency.Refused.NOT_RESPONSIBLE, Because.of(Rule.R01));
    }
  }

  @Test
  @DisplayName("R01 breaks: responsibility cannot go two ways at once, to whichever kind")
  void openAlready() {
    given(ATransfer.requested())
        .when(REFUGEE_SERVICE, transferTo(COUNTY))
        .thenRefused(TransferRequest.Refused.TRANSFER_ALREADY_OPEN, Because.of(Rule.R01));
    given(
            aParticipant()
                .and(REFUGEE_SERVICE, ATransfer.requestOf(TRANSFER, REFUGEE_SERVICE, COUNTY)))
        .when(
            REFUGEE_SERVICE,
            new TransferToNav(null, null, OTHER_NAV, TransferReason.OTHER, PLANNED_ON, null))
        .thenRefused(TransferRequest.Refused.TRANSFER_ALREADY_OPEN, Because.of(Rule.R01));
  }

  @Test
  @DisplayName("R01 holds: back to the sender by a new transfer, when an acceptance fell")
  void backAfterAnAcceptanceThatFell() {
    given(ATransfer.voided())
        .when(NAV, transferTo(REFUGEE_SERVICE))
        .then(event(ATransfer.requestOf(NEW_ID, NAV, REFUGEE_SERVICE), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(ATransfer.declined())
        .when(
            REFUGEE_SERVICE,
            new TransferToAgency(TRANSFER, null, COUNTY, TransferReason.OTHER, PLANNED_ON, null))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/transferId"), Because.inUse("/transferId"));
  }

  @Test
  @DisplayName("Refused: in the name of another agency")
  void inAnothersName() {
    given(aParticipant())
        .when(
            NAV,
            new TransferToAgency(
                null, REFUGEE_SERVICE, COUNTY, TransferReason.OTHER, PLANNED_ON, null))
        .thenRefused(CommonRefusal.NAMES_ANOTHER_AGENCY.at("/from"), Because.of("/from"));
  }

  @Test
  @DisplayName("Refused: to an agency the hub does not know")
  void toUnknown() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, transferTo(NOBODY))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/to"), Because.of("/to"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, -1})
  @DisplayName("Refused: a checklist there is not")
  void unknownChecklist(int version) {
    given(aParticipant())
        .when(
            REFUGEE_SERVICE,
            new TransferToAgency(null, null, COUNTY, TransferReason.OTHER, PLANNED_ON, version))
        .thenRefused(TransferRequest.Refused.UNKNOWN_CHECKLIST, Because.of("/checklistVersion"));
  }

  private static TransferToAgency transferTo(AgencyId to) {
    return new TransferToAgency(null, null, to, TransferReason.PROGRAMME_ENDING, PLANNED_ON, null);
  }
}
