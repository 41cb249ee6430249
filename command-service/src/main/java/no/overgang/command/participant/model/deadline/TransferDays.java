package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.transfer.MeetingRules;
import no.overgang.command.participant.model.transfer.Transfer;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferEvent;
import no.overgang.events.participant.TransferMeetingCancelled;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingMinutesAmended;
import no.overgang.events.participant.TransferMeetingRescheduled;
import no.overgang.events.participant.TransferMeetingScheduled;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferOpened;
import no.overgang.events.participant.TransferRequested;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.events.participant.TransferWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * The days of a transfer that deadlines are reckoned by (D03, D07).
 *
 * @param metOn the day everybody met (R05), or the meeting was waived
 * @param offOn the day it was declined or withdrawn
 */
record TransferDays(
    Transfer.Route route,
    LocalDate requestedOn,
    Instant toldAt,
    @Nullable LocalDate metOn,
    @Nullable LocalDate offOn) {

  static Map<UUID, TransferDays> after(
      Map<UUID, TransferDays> was, TransferEvent event, Fact fact) {
    return switch (event) {
      case TransferToNavRequested e -> opened(was, e, fact);
      case TransferRequested e -> opened(was, e, fact);
      case TransferMeetingHeld e ->
          ById.changed(
              was,
              e.transferId(),
              transfer ->
                  MeetingRules.isFull(e.attendees(), transfer.route())
                      ? transfer.met(fact.day())
                      : transfer);
      case TransferMeetingWaived e ->
          ById.changed(was, e.transferId(), transfer -> transfer.met(fact.day()));
      case TransferDeclined e -> off(was, e.transferId(), fact);
      case TransferWithdrawn e -> off(was, e.transferId(), fact);
      case TransferMeetingScheduled e -> was;
      case InvitationAnswered e -> was;
      case TransferMeetingRescheduled e -> was;
      case TransferMeetingCancelled e -> was;
      case TransferMeetingMinutesAmended e -> was;
      case TransferAcceptanceVoided e -> was;
      case TransferAccepted e -> was;
    };
  }

  private static Map<UUID, TransferDays> opened(
      Map<UUID, TransferDays> was, TransferOpened event, Fact fact) {
    var route = new Transfer.Route(event.transferId(), event.from(), event.to());
    return ById.with(
        was,
        event.transferId(),
        new TransferDays(route, fact.day(), fact.recordedAt(), null, null));
  }

  private TransferDays met(LocalDate on) {
    return metOn != null ? this : new TransferDays(route, requestedOn, toldAt, on, offOn);
  }

  private static Map<UUID, TransferDays> off(
      Map<UUID, TransferDays> was, UUID transferId, Fact fact) {
    return ById.changed(
        was,
        transferId,
        it -> new TransferDays(it.route, it.requestedOn, it.toldAt, it.metOn, fact.day()));
  }

  /** The agency that hands over. */
  AgencyId sender() {
    return route.from();
  }
}
