package no.overgang.command.participant.model.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import org.jspecify.annotations.Nullable;

/** What holds for every new ground for sharing, consent or legal basis. */
final class GroundRules {

  private GroundRules() {}

  static Decision.Check check(
      ParticipantState state,
      Context context,
      UUID id,
      String idField,
      List<AgencyId> recipients,
      String recipientsField,
      List<Category> categories,
      LocalDate from,
      @Nullable LocalDate until) {
    return Decision.check()
        .refuseIf(state.grounds().find(id).isPresent(), CommonRefusal.ID_IN_USE.at(idField))
        .refuseIf(recipients.isEmpty(), CommonRefusal.NOTHING_NAMED.at(recipientsField))
        .refuseIf(
            !recipients.stream().allMatch(context::knows),
            CommonRefusal.UNKNOWN_AGENCY.at(recipientsField))
        .refuseIf(categories.isEmpty(), CommonRefusal.NOTHING_NAMED.at("/categories"))
        .refuseIf(
            until != null && until.isBefore(from),
            CommonRefusal.DATES_OUT_OF_ORDER.at("/validUntil"));
  }
}
