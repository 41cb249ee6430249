package no.overgang.command.participant.model.task;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.task.ATask.MADE_BY_A_RULE;
import static no.overgang.command.participant.model.task.ATask.NO_SUCH_TASK;
import static no.overgang.command.participant.model.task.ATask.RESULT;
import static no.overgang.command.participant.model.task.ATask.TASK;

import java.util.List;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TaskResolved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResolveTaskTest {

  @Test
  @DisplayName("It is done, taken on before or not, and whoever asked sees the result")
  void resolves() {
    for (History history : List.of(ATask.requested(), ATask.accepted())) {
      given(history)
          .when(ADULT_EDUCATION, new ResolveTask(TASK, RESULT))
          .then(event(new TaskResolved(TASK, RESULT), NAV));
      given(history)
          .when(ADULT_EDUCATION, new ResolveTask(TASK, null))
          .then(event(new TaskResolved(TASK, null), NAV));
    }
  }

  @Test
  @DisplayName("R15: what a rule asks for can be done in another way, which is told")
  void forARule() {
    given(ATask.requested())
        .when(ADULT_EDUCATION, new ResolveTask(MADE_BY_A_RULE, RESULT))
        .then(event(new TaskResolved(MADE_BY_A_RULE, RESULT), NAV));
    given(ATask.requested())
        .when(ADULT_EDUCATION, new ResolveTask(MADE_BY_A_RULE, null))
        .thenRefused(ResolveTask.Refused.RESULT_NEEDED, Because.of("/result"));
  }

  @Test
  @DisplayName("Refused: by another agency than the owner, be it the one that asked")
  void onlyTheOwner() {
    for (AgencyId other : List.of(NAV, REFUGEE_SERVICE)) {
      given(ATask.requested())
          .when(other, new ResolveTask(TASK, RESULT))
          .thenRefused(TaskRefusal.TASK_OF_ANOTHER_AGENCY, Because.ofTheState());
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.task.ATask#over")
  @DisplayName("Refused: a task that is done or declined")
  void over(History history) {
    given(history)
        .when(ADULT_EDUCATION, new ResolveTask(TASK, RESULT))
        .thenRefused(TaskRefusal.ALREADY_DONE, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a task that is not there")
  void unknown() {
    given(ATask.requested())
        .when(ADULT_EDUCATION, new ResolveTask(NO_SUCH_TASK, RESULT))
        .thenRefused(TaskRefusal.UNKNOWN_TASK, Because.of("/taskId"));
  }
}
