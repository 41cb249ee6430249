package no.overgang.command.participant.model.task;

import java.util.UUID;
import java.util.function.Function;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantState;

/** Refusals shared by the acts on a task (domain 4.9). */
public enum TaskRefusal implements Refusal {
  UNKNOWN_TASK(Reason.impossible("The participant has no such task").at("/taskId")),
  TASK_OF_ANOTHER_AGENCY(Reason.conflict("Only the agency that owns a task acts on it")),
  ALREADY_DONE(Reason.conflict("The task is done or declined already"));

  private final Reason reason;

  TaskRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** The decision of an act by the owner on a task that waits to be done. */
  static Decision on(
      ParticipantState state, Context context, UUID taskId, Function<Tasks.Open, Decision> then) {
    if (state.tasks().done().contains(taskId)) {
      return Decision.refuse(ALREADY_DONE);
    }
    Tasks.Open task = state.tasks().open().get(taskId);
    if (task == null) {
      return Decision.refuse(UNKNOWN_TASK);
    }
    return task.owner().equals(context.caller())
        ? then.apply(task)
        : Decision.refuse(TASK_OF_ANOTHER_AGENCY);
  }
}
