package no.overgang.command.participant.model.dropout;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.participant.FollowUpObligationClosed;
import org.jspecify.annotations.Nullable;

/**
 * An obligation is met (domain 4.8, rule R14).
 *
 * @param ref what it led to, such as a referral, if anything
 */
public record CloseObligation(UUID obligationId, ObligationResult result, @Nullable UUID ref)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NO_ATTEMPT_MADE(
        Reason.rule(
            Rule.R14, "Not reached after attempts can only be said when an attempt is recorded"));

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
    return ObligationRefusal.on(
        state,
        context,
        obligationId,
        obligation ->
            Decision.check()
                .refuseIf(
                    result == ObligationResult.NOT_REACHED_AFTER_ATTEMPTS
                        && obligation.attempts() == 0,
                    Refused.NO_ATTEMPT_MADE)
                .orAccept(
                    () ->
                        Decision.accept(
                            Decided.of(new FollowUpObligationClosed(obligationId, result, ref)))));
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each open obligation of the caller. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(state.obligations().openOf(caller));
  }
}
