package no.overgang.command.participant.model.practice;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Concerned;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.TaskRequested;
import org.jspecify.annotations.Nullable;

/**
 * A practice place ends; without documentation a task opens for whoever followed it up (domain 4.6,
 * rules R08, R15; K 6.2).
 */
public record EndPractice(
    UUID practiceId, LocalDate on, PracticeOutcome outcome, @Nullable Protected reason)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    MARKED_TO_CONTINUE(
        Reason.rule(
            Rule.R08,
            "The practice is marked to continue in an open transfer; it is not cut off at the change of agency"));

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
    return switch (state.practices().find(practiceId).orElse(null)) {
      case null -> Decision.refuse(CommonRefusal.UNKNOWN_PRACTICE);
      case Practices.Ended ended -> Decision.refuse(PracticeRefusal.ALREADY_ENDED);
      case Practices.Running running ->
          Decision.check()
              .refuseIf(on.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
              .refuseIf(on.isBefore(running.from()), CommonRefusal.DATES_OUT_OF_ORDER.at("/on"))
              .refuseIf(
                  !PracticeRefusal.mayHandle(state, running, context),
                  PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY)
              .refuseIf(
                  outcome == PracticeOutcome.NONE
                      && state.transfers().markedToContinue().contains(practiceId),
                  Refused.MARKED_TO_CONTINUE)
              .orAccept(() -> end(running, state, context));
    };
  }

  private Decision.Accepted end(
      Practices.Running practice, ParticipantState state, Context context) {
    AgencyId follower = practice.followUpBy();
    var ended =
        new Decided(
            new PracticeEnded(practiceId, on, outcome, reason),
            Concerned.by(state, context, follower));
    if (practice.documented()) {
      return Decision.accept(ended);
    }
    var task =
        new TaskRequested(
            context.ids().get(),
            follower,
            new Protected("Dokumenter praksisen"),
            on.plusDays(context.days("R15")),
            Rule.R15.name(),
            practiceId);
    return Decision.accept(ended, Decided.of(task, follower));
  }

  @Override
  public boolean afterClosing() {
    return true;
  }

  /** For each practice that runs and that the caller follows up or is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return PracticeRefusal.available(state, caller, Practices.Running.class::isInstance);
  }
}
