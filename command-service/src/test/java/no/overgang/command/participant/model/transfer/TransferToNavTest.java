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

class TransferToNavTest {

  @Test
  @DisplayName("R04 holds: the responsible agency asks NAV to take over, and NAV is told")
  void asks() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, transferTo(NAV))
        .then(event(ATransfer.request(NEW_ID, REFUGEE_SERVICE, NAV), NAV));
  }

  @Test
  @DisplayName("R04 holds: one NAV office asks another; id, sender and checklist may be named")
  void betweenOffices() {
    given(aParticipantOf(NAV))
        .when(
            NAV,
            new TransferToNav(
                TRANSFER, NAV, OTHER_NAV, TransferReason.PROGRAMME_ENDING, PLANNED_ON, 1))
        .then(event(ATransfer.request(TRANSFER, NAV, OTHER_NAV), OTHER_NAV));
  }

  @Test
  @DisplayName("R04 breaks: an agency that is not responsible")
  void notResponsible() {
    given(aParticipant())
        .when(ADULT_EDUCATION, transferTo(NAV))
        .thenRefused(TransferToNav.Refused.NOT_RESPONSIBLE, Because.of(Rule.R04));
  }

  @Test
  @DisplayName("R04 breaks: the agency that has handed over already")
  void noLongerResponsible() {
    given(ATransfer.accepted())
        .when(REFUGEE_SERVICE, transferTo(OTHER_NAV))
        .thenRefused(TransferToNav.Refused.NOT_RESPONSIBLE, Because.of(Rule.R04));
  }

  @Test
  @DisplayName(
      "R04 breaks: between acceptance and the day it takes effect, neither hands over again")
  void acceptedFromADayToCome() {
    History history = aParticipant().and(NAV, new ResponsibilityAssumed(NAV, TOMORROW, TRANSFER));
    for (AgencyId either : List.of(REFUGEE_SERVICE, NAV)) {
      given(history)
          .when(either, transferTo(OTHER_NAV))
          .thenRefused(TransferToNav.Refused.NOT_RESPONSIBLE, Because.of(Rule.R04));
    }
  }

  @Test
  @DisplayName("R04 breaks: a receiver that is not NAV")
  void notNav() {
    for (AgencyId other : List.of(OTHER_REFUGEE_SERVICE, ADULT_EDUCATION, COUNTY, OVERSIGHT)) {
      given(aParticipant())
          .when(REFUGEE_SERVICE, transferTo(other))
          .thenRefused(TransferToNav.Refused.NOT_NAV, Because.of(Rule.R04));
    }
  }

  @Test
  @DisplayName("R04 breaks: a NAV office to itself")
  void toItself() {
    given(aParticipantOf(NAV))
        .when(NAV, transferTo(NAV))
        .thenRefused(TransferToNav.Refused.NOT_NAV, Because.of(Rule.R04));
  }

  @Test
  @DisplayName("R01 breaks: responsibility cannot go two ways at once")
  void openAlready() {
    given(ATransfer.requested())
        .when(REFUGEE_SERVICE, transferTo(OTHER_NAV))
        .thenRefused(TransferRequest.Refused.TRANSFER_ALREADY_OPEN, Because.of(Rule.R01));
  }

  @Test
  @DisplayName("R01 holds: a new transfer once the earlier was declined or withdrawn")
  void again() {
    for (History history : List.of(ATransfer.declined(), ATransfer.withdrawn())) {
      given(history)
          .when(REFUGEE_SERVICE, transferTo(OTHER_NAV))
          .then(event(ATransfer.request(NEW_ID, REFUGEE_SERVICE, OTHER_NAV), OTHER_NAV));
    }
  }

  @Test
  @DisplayName("R01 holds: whoever was left responsible by an acceptance that fell hands on")
  void handsOnInsteadOfAcceptingAnew() {
    given(ATransfer.voided())
        .when(NAV, transferTo(OTHER_NAV))
        .then(event(ATransfer.request(NEW_ID, NAV, OTHER_NAV), OTHER_NAV));
  }

  @Test
  @DisplayName("R01 breaks: the acceptance fell before the receiver was responsible; it is asked")
  void reopened() {
    given(ATransfer.reopened())
        .when(REFUGEE_SERVICE, transferTo(OTHER_NAV))
        .thenRefused(TransferRequest.Refused.TRANSFER_ALREADY_OPEN, Because.of(Rule.R01));
    given(ATransfer.reopened())
        .when(NAV, transferTo(OTHER_NAV))
        .thenRefused(TransferToNav.Refused.NOT_RESPONSIBLE, Because.of(Rule.R04));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(ATransfer.declined())
        .when(
            REFUGEE_SERVICE,
            new TransferToNav(TRANSFER, null, NAV, TransferReason.OTHER, PLANNED_ON, null))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/transferId"), Because.inUse("/transferId"));
  }

  @Test
  @DisplayName("Refused: in the name of another agency")
  void inAnothersName() {
    given(aParticipant())
        .when(
            NAV,
            new TransferToNav(
                null, REFUGEE_SERVICE, OTHER_NAV, TransferReason.OTHER, PLANNED_ON, null))
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
            new TransferToNav(null, null, NAV, TransferReason.OTHER, PLANNED_ON, version))
        .thenRefused(TransferRequest.Refused.UNKNOWN_CHECKLIST, Because.of("/checklistVersion"));
  }

  private static TransferToNav transferTo(AgencyId to) {
    return new TransferToNav(null, null, to, TransferReason.PROGRAMME_ENDING, PLANNED_ON, null);
  }
}
