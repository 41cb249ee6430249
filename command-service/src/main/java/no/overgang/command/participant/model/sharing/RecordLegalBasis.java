package no.overgang.command.participant.model.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.participant.LegalBasisRecorded;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of law opens content to recipients (domain 4.2, rule R09).
 *
 * @param validFrom the day it happened when left out
 */
public record RecordLegalBasis(
    @Nullable UUID basisId,
    String paragraph,
    Protected purpose,
    List<AgencyId> recipients,
    List<Category> categories,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    UUID id = context.idOr(basisId);
    LocalDate from = validFrom == null ? context.day() : validFrom;
    return GroundRules.check(
            state, context, id, "/basisId", recipients, "/recipients", categories, from, validUntil)
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new LegalBasisRecorded(
                            id, paragraph, purpose, recipients, categories, from, validUntil),
                        recipients.toArray(AgencyId[]::new))));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
