package no.overgang.command.participant.model.programme;

import java.time.LocalDate;
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
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ProgrammeExtended;
import org.jspecify.annotations.Nullable;

/**
 * A programme goes on longer than was decided (domain 4.3, rule R17).
 *
 * @param newEnd its last day from now on, after the one it has
 * @param overrideReason why it lasts longer than the rules say
 */
public record ExtendProgramme(
    UUID programmeId, LocalDate newEnd, Protected reason, @Nullable Protected overrideReason)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return ProgrammeRefusal.on(
        state,
        programmeId,
        ProgrammeRefusal.PROGRAMME_ENDED,
        ongoing -> extend(ongoing, state, context));
  }

  private Decision extend(Programmes.Ongoing ongoing, ParticipantState state, Context context) {
    Programmes.Terms terms = ongoing.terms();
    Optional<LocalDate> latest =
        Durations.of(terms.programme(), terms.goal(), state, context)
            .map(duration -> Durations.latestExtended(ongoing, duration, context.today()));
    return Decision.check()
        .refuseIf(
            ProgrammeRefusal.ofAnother(state, ongoing, context),
            ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY)
        .refuseIf(
            !newEnd.isAfter(terms.plannedEnd()), CommonRefusal.DATES_OUT_OF_ORDER.at("/newEnd"))
        .warnWithReasonIf(
            latest.filter(newEnd::isAfter).isPresent(),
            Rule.R17,
            () ->
                "With extension and leave %s lasts until %s at the latest for this participant"
                    .formatted(terms.programme(), latest.orElseThrow()),
            overrideReason)
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new ProgrammeExtended(programmeId, newEnd, reason),
                        ProgrammeRefusal.told(state, ongoing.owner(), context))));
  }

  /** For each programme that goes on and that the caller owns or is responsible for. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return ProgrammeRefusal.available(state, caller, Programmes.Ongoing.class::isInstance);
  }
}
