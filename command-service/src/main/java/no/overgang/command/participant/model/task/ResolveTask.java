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
import no.overgang.events.participant.TaskResolved;
import org.jspecify.annotations.Nullable;

/**
 * A task is done, and whoever asked for it sees the result (domain 4.9; L 6.3). What a rule asks
 * for (R11, R15) is done by the act itself; when it was done in another way, that is to be said.
 */
public record ResolveTask(UUID taskId, @Nullable Protected result) implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    RESULT_NEEDED(
        Reason.impossible("Say how it was done; a rule asks for this task").at("/result"));

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
            task.rule() != null && result == null
                ? Decision.refuse(Refused.RESULT_NEEDED)
                : Decision.accept(Decided.of(new TaskResolved(taskId, result), task.requester())));
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each open task of the caller. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.tasks().openOf(caller, task -> true));
  }
}
