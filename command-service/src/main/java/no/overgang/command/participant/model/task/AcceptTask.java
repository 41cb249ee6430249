package no.overgang.command.participant.model.task;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TaskAccepted;

/** The owner takes a task on, and whoever asked for it is told (domain 4.9). */
public record AcceptTask(UUID taskId) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ALREADY_ACCEPTED(Reason.conflict("The task is taken on already"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return TaskRefusal.on(
        state,
        context,
        taskId,
        task ->
            task.accepted()
                ? Decision.refuse(Refused.ALREADY_ACCEPTED)
                : Decision.accept(Decided.of(new TaskAccepted(taskId), task.requester())));
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each task of the caller that it has not taken on. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.tasks().openOf(caller, task -> !task.accepted()));
  }
}
