package no.overgang.command.participant.model.measure;

import java.util.HashSet;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.MeasureContinued;
import org.jspecify.annotations.Nullable;

/**
 * The same measure goes on without a break under another agency (domain 4.6, rule R08; P 2.3.1,
 * 5.2.4).
 *
 * @param transferId the transfer it belongs to, if it does
 */
public record ContinueMeasure(UUID measureId, AgencyId newFollowUpBy, @Nullable UUID transferId)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    ALREADY_FOLLOWED_UP_BY_IT(Reason.conflict("That agency follows the measure up already")),
    WOULD_BREAK(
        Reason.rule(
            Rule.R08, "The measure has ended; what has stopped cannot go on without a break"));

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
    return switch (state.measures().find(measureId).orElse(null)) {
      case null -> Decision.refuse(CommonRefusal.UNKNOWN_MEASURE.at("/measureId"));
      case Measures.Ended ended -> Decision.refuse(Refused.WOULD_BREAK);
      case Measures.Running running ->
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
                  !MeasureRefusal.mayHandle(state, running, context),
                  MeasureRefusal.MEASURE_OF_ANOTHER_AGENCY)
              .refuseIf(
                  running.followUpBy().equals(newFollowUpBy), Refused.ALREADY_FOLLOWED_UP_BY_IT)
              .orAccept(() -> goOn(state, context, running));
    };
  }

  private Decision.Accepted goOn(
      ParticipantState state, Context context, Measures.Running running) {
    var concerned = new HashSet<>(MeasureRefusal.concerned(state, context, running));
    concerned.add(newFollowUpBy);
    return Decision.accept(
        new Decided(new MeasureContinued(measureId, newFollowUpBy, transferId), concerned));
  }

  /** For each measure that runs and is the caller's, or that it is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        MeasureRefusal.handledBy(caller, state, Measures.Running.class::isInstance));
  }
}
