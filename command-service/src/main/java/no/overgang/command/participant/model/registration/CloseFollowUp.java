package no.overgang.command.participant.model.registration;

import java.time.LocalDate;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.responsibility.Followers;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.participant.FollowUpClosed;
import org.jspecify.annotations.Nullable;

/**
 * The responsible agency ends the follow-up as a whole, once nothing goes on any more; all that
 * follow the participant are told (domain 4.1, 4.8).
 */
public record CloseFollowUp(FollowUpOutcome outcome, LocalDate on, @Nullable Protected reason)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    StillOpen open = StillOpen.in(state);
    return Decision.check()
        .refuseIf(
            !state.responsibility().isWith(context.caller(), context.today()),
            FollowUpRefusal.ONLY_THE_RESPONSIBLE)
        .refuseIf(!open.what().isEmpty(), open)
        .refuseIf(on.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new FollowUpClosed(outcome, on, reason),
                        Followers.besides(context.caller(), state))));
  }

  /** By the responsible agency, when nothing goes on. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.when(
        FollowUpRefusal.mayListFor(state, caller) && StillOpen.in(state).what().isEmpty());
  }
}
