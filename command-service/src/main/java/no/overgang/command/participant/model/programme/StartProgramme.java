package no.overgang.command.participant.model.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.cover.Cover;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ProgrammeStarted;
import org.jspecify.annotations.Nullable;

/**
 * A programme begins (domain 4.3, rules R17, R18, R19).
 *
 * @param owner the agency whose programme it is; the caller when left out
 * @param overrideReason why it lasts longer or begins sooner than the rules say
 */
public record StartProgramme(
    @Nullable UUID programmeId,
    Programme programme,
    @Nullable AgencyId owner,
    LocalDate decidedOn,
    LocalDate startedOn,
    LocalDate plannedEnd,
    ProgrammeGoal goal,
    List<IncomeSource> incomeSource,
    @Nullable Protected overrideReason)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    UUID id = context.idOr(programmeId);
    AgencyId ownedBy = owner == null ? context.caller() : owner;
    Optional<LocalDate> latest =
        Durations.of(programme, goal, state, context)
            .map(duration -> startedOn.plusMonths(duration.months()));
    Optional<LocalDate> earliest = Durations.earliestStart(programme, state, context);
    Optional<Cover.Gap> gap = Cover.of(state, context).gapBefore(startedOn, ownedBy);
    return Decision.check()
        .refuseIf(
            state.programmes().find(id).isPresent(), CommonRefusal.ID_IN_USE.at("/programmeId"))
        .refuseIf(!context.knows(ownedBy), CommonRefusal.UNKNOWN_AGENCY.at("/owner"))
        .refuseIf(!context.takesPart(ownedBy), CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/owner"))
        .refuseIf(decidedOn.isAfter(context.today()), CommonRefusal.IN_THE_FUTURE.at("/decidedOn"))
        .refuseIf(
            plannedEnd.isBefore(startedOn), CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedEnd"))
        .warnWithReasonIf(
            latest.filter(plannedEnd::isAfter).isPresent(),
            Rule.R17,
            () ->
                "Without extension %s lasts until %s at the latest for this participant"
                    .formatted(programme, latest.orElseThrow()),
            overrideReason)
        .warnWithReasonIf(
            earliest.filter(startedOn::isBefore).isPresent(),
            Rule.R18,
            () ->
                "After the introduction programme Jobbsjansen begins on %s at the earliest"
                    .formatted(earliest.orElseThrow()),
            overrideReason)
        .warnIf(gap.isPresent(), Rule.R19, () -> gap.orElseThrow().inWords(context))
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new ProgrammeStarted(
                            id,
                            programme,
                            ownedBy,
                            decidedOn,
                            startedOn,
                            plannedEnd,
                            goal,
                            incomeSource),
                        ProgrammeRefusal.told(state, ownedBy, context))));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
