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
import no.overgang.events.code.ConsentForm;
import no.overgang.events.participant.ConsentGranted;
import org.jspecify.annotations.Nullable;

/**
 * The participant consents to sharing (domain 4.2, rule R09).
 *
 * @param validFrom the day it happened when left out
 * @param informedIn language in which the participant was informed, such as {@code ti}
 */
public record GrantConsent(
    @Nullable UUID consentId,
    List<AgencyId> parties,
    Protected purpose,
    List<Category> categories,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validUntil,
    String informedIn,
    ConsentForm form)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    UUID id = context.idOr(consentId);
    LocalDate from = validFrom == null ? context.day() : validFrom;
    return GroundRules.check(
            state, context, id, "/consentId", parties, "/parties", categories, from, validUntil)
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new ConsentGranted(
                            id, parties, purpose, categories, from, validUntil, informedIn, form),
                        parties.toArray(AgencyId[]::new))));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
