package no.overgang.command.participant.model.task;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.task.ATask.MADE_BY_A_RULE;
import static no.overgang.command.participant.model.task.ATask.NO_SUCH_TASK;
import static no.overgang.command.participant.model.task.ATask.REASON;
import static no.overgang.command.participant.model.task.ATask.TASK;

import java.util.List;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TaskDeclined;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeclineTaskTest {

  @Test
  @DisplayName("It is not done, taken on before or not, and whoever asked is told why")
  void declines() {
    for (History history : List.of(ATask.requested(), ATask.accepted())) {
      given(history)
          .when(ADULT_EDUCATION, new DeclineTask(TASK, REASON))
          .then(event(new TaskDeclined(TASK, REASON), NAV));
    }
  }

  @Test
  @DisplayName("R15: what a rule asks for is not declined")
  void forARule() {
    given(ATask.requested())
        .when(ADULT_EDUCATION, new DeclineTask(MADE_BY_A_RULE, REASON))
        .thenRefused(DeclineTask.Refused.ASKED_FOR_BY_A_RULE, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: by another agency than the owner, be it the one that asked")
  void onlyTheOwner() {
    for (AgencyId other : List.of(NAV, REFUGEE_SERVICE)) {
      given(ATask.requested())
          .when(other, new DeclineTask(TASK, REASON))
          .thenRefused(TaskRefusal.TASK_OF_ANOTHER_AGENCY, Because.ofTheState());
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.task.ATask#over")
  @DisplayName("Refused: a task that is done or declined")
  void over(History history) {
    given(history)
        .when(ADULT_EDUCATION, new DeclineTask(TASK, REASON))
        .thenRefused(TaskRefusal.ALREADY_DONE, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a task that is not there")
  void unknown() {
    given(ATask.requested())
        .when(ADULT_EDUCATION, new DeclineTask(NO_SUCH_TASK, REASON))
        .thenRefused(TaskRefusal.UNKNOWN_TASK, Because.of("/taskId"));
  }
}
