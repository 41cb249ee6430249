package no.overgang.command.participant.model.task;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.task.ATask.REF;
import static no.overgang.command.participant.model.task.ATask.TASK;
import static no.overgang.command.participant.model.task.ATask.WHAT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TaskRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RequestTaskTest {

  @Test
  @DisplayName("An agency orders something of another by a date, and the owner is told")
  void requests() {
    given(aParticipant())
        .when(NAV, new RequestTask(TASK, ADULT_EDUCATION, WHAT, TODAY, REF))
        .then(
            event(
                new TaskRequested(TASK, ADULT_EDUCATION, WHAT, TODAY, null, REF), ADULT_EDUCATION));
  }

  @Test
  @DisplayName("Or of itself, and due the day it happened")
  void ofItself() {
    given(aParticipant())
        .when(NAV, request(null, NAV, THAT_DAY))
        .then(event(new TaskRequested(NEW_ID, NAV, WHAT, THAT_DAY, null, null), NAV));
  }

  @Test
  @DisplayName("Refused: an id that is in use, be it of a task that is done")
  void idInUse() {
    for (History history : List.of(ATask.requested(), ATask.resolved(), ATask.declined())) {
      given(history)
          .when(NAV, request(TASK, NAV, TODAY))
          .thenRefused(CommonRefusal.ID_IN_USE.at("/taskId"), Because.inUse("/taskId"));
    }
  }

  @Test
  @DisplayName("Refused: of an agency that is unknown or takes no part")
  void owner() {
    given(aParticipant())
        .when(NAV, request(null, NOBODY, TODAY))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/owner"), Because.of("/owner"));
    given(aParticipant())
        .when(NAV, request(null, OVERSIGHT, TODAY))
        .thenRefused(CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/owner"), Because.of("/owner"));
  }

  @Test
  @DisplayName("Refused: due before it happened")
  void dueBefore() {
    given(aParticipant())
        .when(NAV, request(null, NAV, THAT_DAY.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/due"), Because.of("/due"));
  }

  private static RequestTask request(@Nullable UUID id, AgencyId owner, LocalDate due) {
    return new RequestTask(id, owner, WHAT, due, null);
  }
}
