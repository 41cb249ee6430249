package no.overgang.command.participant.model.responsibility;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.ANE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.History.aParticipantWithoutContactPerson;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;

import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssignContactPersonTest {

  private static final Protected BERIT = new Protected("Berit");
  private static final Protected CARL = new Protected("Carl");
  private static final Protected NOTE = new Protected("Har fulgt siden start");
  private static final UUID TASK = new UUID(0x7A5, 1);

  @Test
  @DisplayName(
      "R11 holds: a successor is named; the predecessor is taken from the stream, not the caller")
  void successor() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, new AssignContactPerson(REFUGEE_SERVICE, BERIT, TODAY, CARL, NOTE))
        .then(event(new ContactPersonAssigned(REFUGEE_SERVICE, BERIT, TODAY, ANE, NOTE)));
  }

  @Test
  @DisplayName("The predecessor given is kept when the stream knows none; from the day it happened")
  void firstOfAnAgency() {
    given(aParticipant())
        .when(NAV, new AssignContactPerson(null, BERIT, null, CARL, null))
        .then(event(new ContactPersonAssigned(NAV, BERIT, THAT_DAY, CARL, null)));
  }

  @Test
  @DisplayName("R11 holds: naming one resolves the task the rule opened")
  void resolvesTheTask() {
    given(withTaskFor(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, new AssignContactPerson(null, BERIT, null, null, null))
        .then(
            event(new ContactPersonAssigned(REFUGEE_SERVICE, BERIT, THAT_DAY, null, null)),
            event(new TaskResolved(TASK, null)));
  }

  @Test
  @DisplayName("The task of another agency stays open")
  void leavesTheTaskOfAnother() {
    given(withTaskFor(REFUGEE_SERVICE))
        .when(NAV, new AssignContactPerson(null, BERIT, null, null, null))
        .then(event(new ContactPersonAssigned(NAV, BERIT, THAT_DAY, null, null)));
  }

  @Test
  @DisplayName("A task that is resolved is not resolved again")
  void resolvedOnce() {
    given(withTaskFor(REFUGEE_SERVICE).and(REFUGEE_SERVICE, new TaskResolved(TASK, null)))
        .when(REFUGEE_SERVICE, new AssignContactPerson(null, BERIT, null, null, null))
        .then(event(new ContactPersonAssigned(REFUGEE_SERVICE, BERIT, THAT_DAY, null, null)));
  }

  @Test
  @DisplayName("Refused: naming the contact person of another agency")
  void forAnother() {
    given(aParticipant())
        .when(NAV, new AssignContactPerson(REFUGEE_SERVICE, BERIT, null, null, null))
        .thenRefused(CommonRefusal.NAMES_ANOTHER_AGENCY.at("/agency"), Because.of("/agency"));
  }

  private static History withTaskFor(AgencyId agency) {
    return aParticipantWithoutContactPerson(agency)
        .and(
            agency,
            new TaskRequested(
                TASK, agency, new Protected("Utpek kontaktperson"), TODAY, "R11", null));
  }
}
