package no.overgang.query.loop;

import java.time.LocalDate;
import java.util.UUID;
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
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Whose move a transfer is (domain 4.7). A declined one stays with the sender until the next one is
 * requested, an accepted one for 30 days. Minutes that are amended move nothing by themselves; when
 * an acceptance falls with them, that is told.
 */
final class TransferLoops {

  private static final int ACCEPTED_SHOWN_DAYS = 30;

  /** What is said of a transfer that has to be accepted anew. */
  private static final String ACCEPTANCE_VOIDED = "ACCEPTANCE_VOIDED";

  private TransferLoops() {}

  static OpenLoops after(OpenLoops loops, Fact fact, TransferEvent event) {
    return switch (event) {
      case TransferToNavRequested e -> requested(loops, fact, e);
      case TransferRequested e -> requested(loops, fact, e);
      case TransferMeetingScheduled e -> MeetingLoops.scheduled(loops, fact, e);
      case InvitationAnswered e -> MeetingLoops.answered(loops, fact, e);
      case TransferMeetingRescheduled e -> MeetingLoops.rescheduled(loops, fact, e);
      case TransferMeetingCancelled e -> MeetingLoops.over(loops, e.meetingId());
      case TransferMeetingHeld e -> MeetingLoops.held(loops, e.meetingId());
      case TransferMeetingMinutesAmended e -> loops;
      case TransferMeetingWaived e -> MeetingLoops.allOver(loops);
      case TransferAccepted e -> accepted(loops, fact, e.transferId());
      case TransferAcceptanceVoided e -> voided(loops, fact, e.transferId());
      case TransferDeclined e ->
          moved(loops, fact, e.transferId(), "DECLINED", null)
              .knowing(known -> known.without(e.transferId()));
      case TransferWithdrawn e ->
          MeetingLoops.allOver(loops)
              .without(e.transferId())
              .knowing(known -> known.without(e.transferId()));
    };
  }

  private static OpenLoops requested(OpenLoops loops, Fact fact, TransferOpened event) {
    return loops
        .without(item -> item.kind() == Kind.TRANSFER_MOVED && item.agency().equals(event.from()))
        .knowing(
            known ->
                known.transfer(
                    event.transferId(),
                    new Known.Transfer(event.from(), event.to(), event.plannedOn())))
        .with(
            ItemBuilder.of(fact, Kind.TRANSFER_INCOMING, event.to(), event.transferId())
                .due(event.plannedOn())
                .from(event.from())
                .code(event.reason())
                .build());
  }

  private static OpenLoops accepted(OpenLoops loops, Fact fact, UUID id) {
    LocalDate last = fact.day().plusDays(ACCEPTED_SHOWN_DAYS);
    return loops
        .asked(loops.known().transfers(), id)
        .map(
            transfer -> ContactLoops.named(moved(loops, fact, id, "ACCEPTED", last), transfer.to()))
        .orElse(loops);
  }

  /** The receiver has to accept anew, and the sender is told that it is responsible again. */
  private static OpenLoops voided(OpenLoops loops, Fact fact, UUID id) {
    return loops
        .asked(loops.known().transfers(), id)
        .map(
            transfer ->
                moved(loops, fact, id, ACCEPTANCE_VOIDED, null)
                    .with(
                        ItemBuilder.of(fact, Kind.TRANSFER_INCOMING, transfer.to(), id)
                            .due(transfer.plannedOn())
                            .from(transfer.from())
                            .code(ACCEPTANCE_VOIDED)
                            .build()))
        .orElse(loops);
  }

  private static OpenLoops moved(
      OpenLoops loops, Fact fact, UUID id, String code, @Nullable LocalDate last) {
    return loops
        .asked(loops.known().transfers(), id)
        .map(
            transfer ->
                MeetingLoops.allOver(loops)
                    .without(id)
                    .with(
                        ItemBuilder.of(fact, Kind.TRANSFER_MOVED, transfer.from(), id)
                            .from(transfer.to())
                            .code(code)
                            .hideAfter(last)
                            .build()))
        .orElse(loops);
  }
}
