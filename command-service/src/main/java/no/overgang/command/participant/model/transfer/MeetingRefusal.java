package no.overgang.command.participant.model.transfer;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;

/** Refusals shared by the acts on a meeting of a transfer (rule R02). */
public enum MeetingRefusal implements Refusal {
  ALREADY_HELD(Reason.conflict("The meeting has been held")),
  CALLED_OFF(Reason.conflict("The meeting was called off; call another")),
  IN_THE_PAST(Reason.impossible("A meeting is called for a time to come"));

  private final Reason reason;

  MeetingRefusal(Reason reason) {
    this.reason = reason;
  }

  @Override
  public Reason reason() {
    return reason;
  }

  /** Whether a meeting cannot be called for the time. */
  static boolean isPast(Instant at, Context context) {
    return at.isBefore(context.occurredAt());
  }

  /** The decision of an act on a meeting to come by either party of its transfer. */
  static Decision byAParty(
      ParticipantState state,
      Context context,
      UUID meetingId,
      BiFunction<Transfer.Open, Meeting.Called, Decision> then) {
    return on(
        state,
        meetingId,
        (route, meeting) -> route.has(context.caller()),
        TransferRefusal.ONLY_THE_PARTIES,
        then);
  }

  /** The decision of an act on a meeting to come by somebody who may. */
  static Decision on(
      ParticipantState state,
      UUID meetingId,
      BiPredicate<Transfer.Route, Meeting> may,
      Refusal otherwise,
      BiFunction<Transfer.Open, Meeting.Called, Decision> then) {
    Transfer transfer = state.transfers().ofMeeting(meetingId).orElse(null);
    if (transfer == null) {
      return Decision.refuse(CommonRefusal.UNKNOWN_MEETING);
    }
    Meeting meeting = Objects.requireNonNull(transfer.meetings().byId().get(meetingId));
    if (!may.test(transfer.route(), meeting)) {
      return Decision.refuse(otherwise);
    }
    if (!(transfer instanceof Transfer.Open open)) {
      return Decision.refuse(TransferRefusal.ALREADY_ANSWERED);
    }
    return switch (meeting) {
      case Meeting.Called called -> then.apply(open, called);
      case Meeting.Cancelled cancelled -> Decision.refuse(CALLED_OFF);
      case Meeting.Held held -> Decision.refuse(ALREADY_HELD);
    };
  }

  /** The meetings to come in the open transfer, for either party. */
  static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state.transfers().open().stream()
            .filter(open -> open.route().has(caller))
            .flatMap(open -> open.meetings().all().stream())
            .filter(Meeting.Called.class::isInstance)
            .map(Meeting::meetingId)
            .toList());
  }
}
