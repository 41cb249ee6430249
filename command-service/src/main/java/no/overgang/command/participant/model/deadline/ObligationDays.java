package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import org.jspecify.annotations.Nullable;

/** The days of an obligation after a dropout (D05, R14). */
record ObligationDays(
    UUID obligationId,
    AgencyId agency,
    LocalDate openedOn,
    Instant toldAt,
    LocalDate due,
    @Nullable LocalDate closedOn) {

  static Map<UUID, ObligationDays> after(
      Map<UUID, ObligationDays> was, DropoutEvent event, Fact fact) {
    return switch (event) {
      case FollowUpObligationOpened e ->
          ById.with(
              was,
              e.obligationId(),
              new ObligationDays(
                  e.obligationId(), e.agency(), fact.day(), fact.recordedAt(), e.due(), null));
      case FollowUpObligationClosed e ->
          ById.changed(was, e.obligationId(), obligation -> obligation.closed(fact.day()));
      case DropoutRegistered e -> was;
      case ContactAttempted e -> was;
    };
  }

  private ObligationDays closed(LocalDate on) {
    return closedOn != null
        ? this
        : new ObligationDays(obligationId, agency, openedOn, toldAt, due, on);
  }
}
