package no.overgang.command.participant.model.plan;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;

import no.overgang.events.Protected;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.GoalSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SetGoalTest {

  private static final Protected REASON = new Protected("Vil bli helsefagarbeider");

  @Test
  @DisplayName("The responsible agency sets a goal, with an occupation and a reason or without")
  void byTheResponsible() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, new SetGoal(ProgrammeGoal.TRADE_CERTIFICATE, "helsefag", REASON))
        .then(event(new GoalSet(ProgrammeGoal.TRADE_CERTIFICATE, "helsefag", REASON)));
    given(aParticipant())
        .when(REFUGEE_SERVICE, new SetGoal(ProgrammeGoal.WORK, null, null))
        .then(event(new GoalSet(ProgrammeGoal.WORK, null, null)));
  }

  @Test
  @DisplayName("Another agency sets a new goal, and the responsible one is told")
  void byAnother() {
    given(aParticipant().and(REFUGEE_SERVICE, new GoalSet(ProgrammeGoal.WORK, null, null)))
        .when(NAV, new SetGoal(ProgrammeGoal.WORK, null, REASON))
        .then(event(new GoalSet(ProgrammeGoal.WORK, null, REASON), REFUGEE_SERVICE));
  }
}
