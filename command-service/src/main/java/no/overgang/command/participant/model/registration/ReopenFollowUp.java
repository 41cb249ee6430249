package no.overgang.command.participant.model.registration;

import java.time.LocalDate;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.responsibility.Followers;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.FollowUpReopened;
import org.jspecify.annotations.Nullable;

/**
 * The agency that was responsible when the follow-up ended takes it up again; all that follow the
 * participant are told (domain 4.1).
 *
 * @param on the day it goes on again; the day it happened when left out
 */
public record ReopenFollowUp(@Nullable LocalDate on, @Nullable Protected reason)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_CLOSED(Reason.conflict("The follow-up goes on; there is nothing to reopen"));

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
    LocalDate day = on == null ? context.day() : on;
    LocalDate closedOn = state.profile().closedOn();
    if (closedOn == null) {
      return Decision.refuse(Refused.NOT_CLOSED);
    }
    return Decision.check()
        .refuseIf(state.mergedInto() != null, Decider.Refused.MERGED_INTO_ANOTHER)
        .refuseIf(
            !state.responsibility().isWith(context.caller(), context.today()),
            FollowUpRefusal.ONLY_THE_RESPONSIBLE)
        .refuseIf(day.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/on"))
        .refuseIf(day.isBefore(closedOn), CommonRefusal.DATES_OUT_OF_ORDER.at("/on"))
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new FollowUpReopened(day, reason),
                        Followers.besides(context.caller(), state))));
  }

  /** It is for a follow-up that is closed. */
  @Override
  public boolean afterClosing() {
    return true;
  }

  /** By the responsible agency, once the follow-up is closed. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.when(
        state.closed() && state.mergedInto() == null && FollowUpRefusal.mayListFor(state, caller));
  }
}
