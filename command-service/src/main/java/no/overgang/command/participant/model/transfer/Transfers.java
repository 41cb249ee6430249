package no.overgang.command.participant.model.transfer;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
import no.overgang.events.participant.TransferRequested;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.events.participant.TransferWithdrawn;

/** All transfers of a participant. Immutable. */
public record Transfers(Map<UUID, Transfer> byId) {

  /** None. */
  public static final Transfers NONE = new Transfers(Map.of());

  public Transfers {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The transfers after an event. */
  public Transfers evolve(TransferEvent event) {
    return switch (event) {
      case TransferToNavRequested e ->
          with(Transfer.Requested.begin(new Transfer.Route(e.transferId(), e.from(), e.to())));
      case TransferRequested e ->
          with(Transfer.Requested.begin(new Transfer.Route(e.transferId(), e.from(), e.to())));
      case TransferMeetingScheduled e ->
          move(
              e.transferId(),
              was -> was.scheduled(e.meetingId(), MeetingRules.invitedAgencies(e.invited())));
      case InvitationAnswered e -> this;
      case TransferMeetingHeld e ->
          move(
              e.transferId(),
              was ->
                  was.held(
                      e.meetingId(),
                      MeetingRules.isFull(e.attendees(), was.route()),
                      new HashSet<>(e.practicesToContinue())));
      case TransferMeetingRescheduled e -> this;
      case TransferMeetingCancelled e -> this;
      case TransferMeetingMinutesAmended e -> this;
      case TransferAcceptanceVoided e -> this;
      case TransferMeetingWaived e -> move(e.transferId(), Transfer.Requested::withWaiver);
      case TransferAccepted e -> end(e.transferId());
      case TransferDeclined e -> end(e.transferId());
      case TransferWithdrawn e -> end(e.transferId());
    };
  }

  /** The transfer of this id. */
  public Optional<Transfer> find(UUID transferId) {
    return Optional.ofNullable(byId.get(transferId));
  }

  /** The transfer that waits for its receiver, if one does. */
  public Optional<Transfer.Requested> open() {
    return byId.values().stream()
        .filter(Transfer.Requested.class::isInstance)
        .map(Transfer.Requested.class::cast)
        .findFirst();
  }

  /** The open transfer in which this meeting was called. */
  public Optional<Transfer.Requested> ofMeeting(UUID meetingId) {
    return open().filter(transfer -> transfer.meetings().containsKey(meetingId));
  }

  /** Whether a meeting of this id was ever called or held. */
  public boolean knowsMeeting(UUID meetingId) {
    return byId.values().stream().anyMatch(transfer -> transfer.meetingIds().contains(meetingId));
  }

  /** Practices marked to continue in the open transfer. */
  public Set<UUID> markedToContinue() {
    return open().map(Transfer.Requested::practicesToContinue).orElse(Set.of());
  }

  private Transfers end(UUID transferId) {
    return find(transferId)
        .map(was -> with(new Transfer.Ended(was.route(), was.meetingIds())))
        .orElse(this);
  }

  private Transfers move(UUID transferId, UnaryOperator<Transfer.Requested> change) {
    return switch (byId.get(transferId)) {
      case null -> this;
      case Transfer.Requested open -> with(change.apply(open));
      case Transfer.Ended ended -> this;
    };
  }

  private Transfers with(Transfer transfer) {
    var next = new LinkedHashMap<>(byId);
    next.put(transfer.route().transferId(), transfer);
    return new Transfers(next);
  }
}
