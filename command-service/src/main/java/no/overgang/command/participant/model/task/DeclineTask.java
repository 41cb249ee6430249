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
import no.overgang.events.Protected;
import no.overgang.events.participant.TaskDeclined;

/**
 * The owner does not do a task, and says why; whoever asked for it is told (domain 4.9). A task
 * that a rule made (R11, R15) is not declined.
 */
public record DeclineTask(UUID taskId, Protected reason) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ASKED_FOR_BY_A_RULE(
        Reason.conflict("A rule asks for this task; it can be done but not declined"));

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
            task.rule() != null
                ? Decision.refuse(Refused.ASKED_FOR_BY_A_RULE)
                : Decision.accept(Decided.of(new TaskDeclined(taskId, reason), task.requester())));
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each task of the caller that another than a rule asked for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.tasks().openOf(caller, task -> task.rule() == null));
  }
}
