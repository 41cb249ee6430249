package no.overgang.command.participant.model;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.deadline.Deadlines;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.events.participant.ParticipantEvent;

/**
 * The whole decision on a command: what holds for every act, what the act itself says, and the
 * deadlines that rise, are met or fall away with it. Pure.
 */
public final class Decider {

  /** What holds for every act, whichever it is. */
  public enum Refused implements Refusal {
    FOLLOW_UP_CLOSED(
        Reason.conflict("The follow-up is closed; reopen it before anything new is recorded")),
    MERGED_INTO_ANOTHER(
        Reason.conflict(
            "The participant turned out to be another, under whose id all is recorded now"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  private Decider() {}

  /** What follows from the command in this state. */
  public static Decision decide(
      ParticipantCommand command, ParticipantState state, Context context) {
    if (!(command instanceof RegisterParticipant) && !command.afterClosing()) {
      if (state.mergedInto() != null) {
        return Decision.refuse(Refused.MERGED_INTO_ANOTHER);
      }
      if (state.closed()) {
        return Decision.refuse(Refused.FOLLOW_UP_CLOSED);
      }
    }
    return switch (command.decide(state, context)) {
      case Decision.Refused refused -> refused;
      case Decision.Accepted accepted ->
          accepted.and(Deadlines.follow(after(state, accepted.events(), context), context));
    };
  }

  /** The state once the events of the own stream have happened. */
  public static ParticipantState after(
      ParticipantState state, List<Decided> events, Context context) {
    ParticipantState next = state;
    for (int i = 0; i < events.size(); i++) {
      Decided decided = events.get(i);
      if (decided.belongsTo(context.stream())
          && decided.event() instanceof ParticipantEvent event) {
        next =
            next.evolve(
                new Fact(
                    new UUID(0, i),
                    context.caller(),
                    Set.copyOf(decided.addressees()),
                    context.occurredAt(),
                    context.now(),
                    event));
      }
    }
    return next;
  }
}
