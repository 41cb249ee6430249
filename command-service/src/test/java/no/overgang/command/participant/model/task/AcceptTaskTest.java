package no.overgang.command.participant.model.task;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.task.ATask.MADE_BY_A_RULE;
import static no.overgang.command.participant.model.task.ATask.NO_SUCH_TASK;
import static no.overgang.command.participant.model.task.ATask.TASK;

import java.util.List;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TaskAccepted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptTaskTest {

  @Test
  @DisplayName("The owner takes it on, and whoever asked is told; also for a rule")
  void accepts() {
    given(ATask.requested())
        .when(ADULT_EDUCATION, new AcceptTask(TASK))
        .then(event(new TaskAccepted(TASK), NAV));
    given(ATask.requested())
        .when(ADULT_EDUCATION, new AcceptTask(MADE_BY_A_RULE))
        .then(event(new TaskAccepted(MADE_BY_A_RULE), NAV));
  }

  @Test
  @DisplayName("Refused: twice")
  void twice() {
    given(ATask.accepted())
        .when(ADULT_EDUCATION, new AcceptTask(TASK))
        .thenRefused(AcceptTask.Refused.ALREADY_ACCEPTED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: by another agency than the owner, be it the one that asked")
  void onlyTheOwner() {
    for (AgencyId other : List.of(NAV, REFUGEE_SERVICE)) {
      given(ATask.requested())
          .when(other, new AcceptTask(TASK))
          .thenRefused(TaskRefusal.TASK_OF_ANOTHER_AGENCY, Because.ofTheState());
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.task.ATask#over")
  @DisplayName("Refused: a task that is done or declined")
  void over(History history) {
    given(history)
        .when(ADULT_EDUCATION, new AcceptTask(TASK))
        .thenRefused(TaskRefusal.ALREADY_DONE, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a task that is not there")
  void unknown() {
    given(ATask.requested())
        .when(ADULT_EDUCATION, new AcceptTask(NO_SUCH_TASK))
        .thenRefused(TaskRefusal.UNKNOWN_TASK, Because.of("/taskId"));
  }
}
