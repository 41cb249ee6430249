package no.overgang.command.participant.model.task;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.TaskRequested;
import org.jspecify.annotations.Nullable;

/**
 * An agency orders something of another or of itself, by a date (domain 4.9; L 6.3: concrete, clear
 * orders).
 *
 * @param owner who is to do it
 * @param due last day to have done it
 * @param ref what it is about, such as a practice or a referral, if anything
 */
public record RequestTask(
    @Nullable UUID taskId, AgencyId owner, Protected what, LocalDate due, @Nullable UUID ref)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    UUID id = context.idOr(taskId);
    return Decision.check()
        .refuseIf(state.tasks().knows(id), CommonRefusal.ID_IN_USE.at("/taskId"))
        .refuseIf(!context.knows(owner), CommonRefusal.UNKNOWN_AGENCY.at("/owner"))
        .refuseIf(!context.takesPart(owner), CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/owner"))
        .refuseIf(due.isBefore(context.day()), CommonRefusal.DATES_OUT_OF_ORDER.at("/due"))
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(new TaskRequested(id, owner, what, due, null, ref), owner)));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
