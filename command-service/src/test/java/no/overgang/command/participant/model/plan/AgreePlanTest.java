package no.overgang.command.participant.model.plan;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.SECOND_NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.AgreedTask;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.TaskRequested;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgreePlanTest {

  private static final UUID PLAN = new UUID(0x91A, 1);
  private static final UUID OTHER_PLAN = new UUID(0x91A, 2);
  private static final LocalDate DUE = LocalDate.of(2026, 5, 1);
  private static final List<Protected> GOALS = List.of(new Protected("B1 muntlig"));
  private static final Protected WHAT = new Protected("Finne praksisplass");

  @Test
  @DisplayName("A plan is agreed; the hub makes its id, and its first version is 1")
  void agrees() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, new AgreePlan(null, GOALS, List.of(), true))
        .then(event(new PlanAgreed(NEW_ID, 1, GOALS, List.of(), true)));
  }

  @Test
  @DisplayName("Each task becomes one of its owner's; owners and the responsible agency are told")
  void tasks() {
    List<AgreedTask> tasks = List.of(task(NAV), task(ADULT_EDUCATION));
    given(aParticipant())
        .when(NAV, new AgreePlan(PLAN, List.of(), tasks, false))
        .then(
            event(
                new PlanAgreed(PLAN, 1, List.of(), tasks, false),
                NAV,
                ADULT_EDUCATION,
                REFUGEE_SERVICE),
            event(new TaskRequested(NEW_ID, NAV, WHAT, DUE, null, PLAN), NAV),
            event(
                new TaskRequested(SECOND_NEW_ID, ADULT_EDUCATION, WHAT, DUE, null, PLAN),
                ADULT_EDUCATION));
  }

  @Test
  @DisplayName("The next agreement on the same plan is one version more, also by another agency")
  void nextVersion() {
    given(
            aParticipant()
                .and(REFUGEE_SERVICE, new PlanAgreed(PLAN, 1, GOALS, List.of(), true))
                .and(REFUGEE_SERVICE, new PlanAgreed(PLAN, 2, GOALS, List.of(), true))
                .and(REFUGEE_SERVICE, new PlanAgreed(OTHER_PLAN, 1, GOALS, List.of(), true)))
        .when(NAV, new AgreePlan(PLAN, GOALS, List.of(), true))
        .then(event(new PlanAgreed(PLAN, 3, GOALS, List.of(), true), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: a plan of nothing")
  void nothing() {
    given(aParticipant())
        .when(NAV, new AgreePlan(null, List.of(), List.of(), true))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/goals"), Because.of("/goals"));
  }

  @Test
  @DisplayName("Refused: a task for an agency the hub does not know; R24 breaks: for oversight")
  void unknownOwner() {
    given(aParticipant())
        .when(NAV, new AgreePlan(null, GOALS, List.of(task(NAV), task(NOBODY)), true))
        .thenRefused(
            CommonRefusal.UNKNOWN_AGENCY.at("/tasks/1/owner"), Because.of("/tasks/1/owner"));
    given(aParticipant())
        .when(NAV, new AgreePlan(null, GOALS, List.of(task(OVERSIGHT)), true))
        .thenRefused(
            CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/tasks/0/owner"),
            Because.of("/tasks/0/owner"));
  }

  private static AgreedTask task(AgencyId owner) {
    return new AgreedTask(owner, WHAT, DUE);
  }
}
