package no.overgang.command.participant.model.practice;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.Concerned;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.PracticeExtended;
import org.jspecify.annotations.Nullable;

/** A practice place goes on longer than was agreed (domain 4.6). */
public record ExtendPractice(UUID practiceId, LocalDate newEnd, @Nullable Protected reason)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_LATER(
        Reason.impossible("The new end lies after the planned one; end the practice to stop it")
            .at("/newEnd"));

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
              .refuseIf(
                  !PracticeRefusal.mayHandle(state, running, context),
                  PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY)
              .refuseIf(!newEnd.isAfter(running.plannedEnd()), Refused.NOT_LATER)
              .orAccept(
                  () ->
                      Decision.accept(
                          new Decided(
                              new PracticeExtended(practiceId, newEnd, reason),
                              Concerned.by(state, context, running.followUpBy()))));
    };
  }

  /** For each practice that runs and that the caller follows up or is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return PracticeRefusal.available(state, caller, Practices.Running.class::isInstance);
  }
}
