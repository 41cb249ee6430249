package no.overgang.command.participant.model.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.ResponsibilityAssumed;
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

/** All transfers of a participant, in the order they were opened. Immutable. */
public record Transfers(Map<UUID, Transfer> byId) {

  /** None. */
  public static final Transfers NONE = new Transfers(Map.of());

  public Transfers {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The transfers after an event. */
  public Transfers evolve(TransferEvent event) {
    return switch (event) {
      case TransferToNavRequested e -> opened(e);
      case TransferRequested e -> opened(e);
      case TransferMeetingScheduled e -> meet(e.transferId(), m -> m.scheduled(e));
      case InvitationAnswered e -> meet(e.transferId(), m -> m.answered(e));
      case TransferMeetingRescheduled e -> meet(e.transferId(), m -> m.rescheduled(e));
      case TransferMeetingCancelled e -> meet(e.transferId(), m -> m.cancelled(e));
      case TransferMeetingHeld e ->
          move(e.transferId(), was -> was.with(was.meetings().held(e, was.route())));
      case TransferMeetingMinutesAmended e -> this;
      case TransferMeetingWaived e -> move(e.transferId(), Transfer.Open::withWaiver);
      case TransferAccepted e -> accepted(e);
      case TransferAcceptanceVoided e ->
          byId.get(e.transferId()) instanceof Transfer.Accepted accepted
              ? with(accepted.voided())
              : this;
      case TransferDeclined e -> end(e.transferId());
      case TransferWithdrawn e -> end(e.transferId());
    };
  }

  /**
   * The transfers after an agency has become responsible: when it is the sender of a transfer whose
   * acceptance fell, that transfer is as it was before it was accepted.
   */
  public Transfers evolve(ResponsibilityAssumed event) {
    return event.transferId() != null
            && byId.get(event.transferId()) instanceof Transfer.Voided voided
            && voided.route().from().equals(event.agency())
        ? with(voided.backWithTheSender())
        : this;
  }

  /** The transfer of this id. */
  public Optional<Transfer> find(UUID transferId) {
    return Optional.ofNullable(byId.get(transferId));
  }

  /** The transfer that waits for its receiver, if one does. */
  public Optional<Transfer.Open> open() {
    return byId.values().stream()
        .filter(Transfer.Open.class::isInstance)
        .map(Transfer.Open.class::cast)
        .findFirst();
  }

  /** The transfer on whose answer it rests who is responsible next, if there is one (R01). */
  public Optional<Transfer.Requested> undecided() {
    return open().filter(Transfer.Requested.class::isInstance).map(Transfer.Requested.class::cast);
  }

  /** The transfer in which a meeting of this id was called or held. */
  public Optional<Transfer> ofMeeting(UUID meetingId) {
    return byId.values().stream()
        .filter(transfer -> transfer.meetings().find(meetingId).isPresent())
        .findFirst();
  }

  /** Practices and measures marked to continue in the open transfer (R08). */
  public Set<UUID> markedToContinue() {
    return open().map(open -> open.meetings().toContinue()).orElse(Set.of());
  }

  /** Whether a later transfer than this one was opened and did not come to nothing. */
  boolean followedByAnother(UUID transferId) {
    var order = new ArrayList<>(byId.values());
    int own = order.indexOf(byId.get(transferId));
    return order.subList(own + 1, order.size()).stream()
        .anyMatch(later -> !(later instanceof Transfer.Ended));
  }

  /** Only an agency that is responsible opens one, and so hands on what it did not accept anew. */
  private Transfers opened(TransferOpened event) {
    var next = new LinkedHashMap<>(byId);
    next.replaceAll(
        (id, was) ->
            was instanceof Transfer.Voided voided
                ? new Transfer.Superseded(voided.route(), voided.meetings())
                : was);
    var route = new Transfer.Route(event.transferId(), event.from(), event.to());
    next.put(
        event.transferId(),
        new Transfer.Requested(route, Meetings.none(event.checklistVersion()), false));
    return new Transfers(next);
  }

  private Transfers accepted(TransferAccepted event) {
    return switch (byId.get(event.transferId())) {
      case Transfer.Requested open -> with(open.accepted(event.responsibleFrom()));
      case Transfer.Voided open -> with(open.acceptedAnew(event.responsibleFrom()));
      case Transfer.Accepted accepted -> this;
      case Transfer.Superseded superseded -> this;
      case Transfer.Ended ended -> this;
      case null -> this;
    };
  }

  private Transfers end(UUID transferId) {
    return find(transferId)
        .map(was -> with(new Transfer.Ended(was.route(), was.meetings())))
        .orElse(this);
  }

  private Transfers meet(UUID transferId, UnaryOperator<Meetings> change) {
    return move(transferId, was -> was.with(change.apply(was.meetings())));
  }

  private Transfers move(UUID transferId, UnaryOperator<Transfer.Open> change) {
    return byId.get(transferId) instanceof Transfer.Open open ? with(change.apply(open)) : this;
  }

  private Transfers with(Transfer transfer) {
    var next = new LinkedHashMap<>(byId);
    next.put(transfer.route().transferId(), transfer);
    return new Transfers(next);
  }
}
