package no.overgang.command.participant.model.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ProgrammeStarted;
import org.jspecify.annotations.Nullable;

/**
 * A programme begins (domain 4.3).
 *
 * @param owner the agency whose programme it is; the caller when left out
 */
public record StartProgramme(
    @Nullable UUID programmeId,
    Programme programme,
    @Nullable AgencyId owner,
    LocalDate decidedOn,
    LocalDate startedOn,
    LocalDate plannedEnd,
    ProgrammeGoal goal,
    List<IncomeSource> incomeSource)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    UUID id = context.idOr(programmeId);
    AgencyId ownedBy = owner == null ? context.caller() : owner;
    return Decision.check()
        .refuseIf(
            state.programmes().find(id).isPresent(), CommonRefusal.ID_IN_USE.at("/programmeId"))
        .refuseIf(!context.knows(ownedBy), CommonRefusal.UNKNOWN_AGENCY.at("/owner"))
        .refuseIf(
            plannedEnd.isBefore(startedOn), CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedEnd"))
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new ProgrammeStarted(
                            id,
                            programme,
                            ownedBy,
                            decidedOn,
                            startedOn,
                            plannedEnd,
                            goal,
                            incomeSource),
                        ownedBy)));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
