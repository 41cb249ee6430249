package no.overgang.command.participant.model.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ContactPersonAssigned;
import org.jspecify.annotations.Nullable;

/**
 * An agency names its contact person, or a successor; the predecessor is known from the stream
 * (domain 4.1, rule R11; K, J F2).
 *
 * @param agency the caller itself; may be left out
 * @param predecessor only looked at when the stream knows none
 */
public record AssignContactPerson(
    @Nullable AgencyId agency,
    Protected person,
    @Nullable LocalDate from,
    @Nullable Protected predecessor,
    @Nullable Protected handoverNote)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return Decision.check()
        .refuseIf(!context.isCaller(agency), CommonRefusal.NAMES_ANOTHER_AGENCY.at("/agency"))
        .orAccept(() -> assign(state, context));
  }

  private Decision.Accepted assign(ParticipantState state, Context context) {
    var events = new ArrayList<Decided>();
    events.add(
        Decided.of(
            new ContactPersonAssigned(
                context.caller(),
                person,
                from == null ? context.day() : from,
                state.responsibility().contactPersonOf(context.caller()).orElse(predecessor),
                handoverNote)));
    ContactPersons.named(state, context.caller()).ifPresent(events::add);
    return new Decision.Accepted(events);
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
