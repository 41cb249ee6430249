package no.overgang.command.participant.model.practice;

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
import no.overgang.events.participant.PracticeContinued;
import org.jspecify.annotations.Nullable;

/**
 * The same practice goes on without a break under another agency (domain 4.6, rule R08; P 2.3.1,
 * 5.2.4).
 *
 * @param transferId the transfer it belongs to, if it does
 */
public record ContinuePractice(UUID practiceId, AgencyId newFollowUpBy, @Nullable UUID transferId)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ALREADY_FOLLOWED_UP_BY_IT(Reason.conflict("That agency follows the practice up already")),
    WOULD_BREAK(
        Reason.rule(
            Rule.R08, "The practice has ended; what has stopped cannot go on without a break"));

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
      case Practices.Ended ended -> Decision.refuse(Refused.WOULD_BREAK);
      case Practices.Running running ->
          Decision.check()
              .refuseIf(
                  !context.knows(newFollowUpBy), CommonRefusal.UNKNOWN_AGENCY.at("/newFollowUpBy"))
              .refuseIf(
                  !context.takesPart(newFollowUpBy),
                  CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/newFollowUpBy"))
              .refuseIf(
                  transferId != null && state.transfers().find(transferId).isEmpty(),
                  CommonRefusal.UNKNOWN_TRANSFER)
              .refuseIf(
                  !PracticeRefusal.mayHandle(state, running, context),
                  PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY)
              .refuseIf(
                  running.followUpBy().equals(newFollowUpBy), Refused.ALREADY_FOLLOWED_UP_BY_IT)
              .orAccept(
                  () ->
                      Decision.accept(
                          new Decided(
                              new PracticeContinued(practiceId, newFollowUpBy, transferId),
                              Concerned.by(state, context, newFollowUpBy, running.followUpBy()))));
    };
  }

  /** For each practice that runs and that the caller follows up or is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return PracticeRefusal.available(state, caller, Practices.Running.class::isInstance);
  }
}
