package no.overgang.command.participant.model.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferMeetingMinutesAmended;

/**
 * A party of a transfer amends the minutes of a meeting that was held. An acceptance built on them
 * falls, and the receiver has to accept anew (domain 4.7, rules R01, R02, R07; {@code
 * docs/adr/0014-amended-minutes.md}).
 *
 * @param what what is to be read in the minutes, or instead of what stands there
 */
public record AmendMinutes(UUID meetingId, Protected what, Protected reason)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_HELD(Reason.conflict("The meeting has not been held; there are no minutes to amend"));

    private final Reason reason;

    Refused(Reason reason) {
      this.reason = reason;
    }

    @Override
    public Reason reason() {
      return reason;
    }
  }

  @Override
  public Decision decide(ParticipantState state, Context context) {
    Transfer transfer = state.transfers().ofMeeting(meetingId).orElse(null);
    if (transfer == null) {
      return Decision.refuse(CommonRefusal.UNKNOWN_MEETING);
    }
    Meeting meeting = Objects.requireNonNull(transfer.meetings().byId().get(meetingId));
    return Decision.check()
        .refuseIf(!transfer.route().has(context.caller()), TransferRefusal.ONLY_THE_PARTIES)
        .refuseIf(transfer instanceof Transfer.Ended, TransferRefusal.ALREADY_ANSWERED)
        .refuseIf(!(meeting instanceof Meeting.Held), Refused.NOT_HELD)
        .orAccept(() -> amend(state, context, transfer, meeting));
  }

  private Decision.Accepted amend(
      ParticipantState state, Context context, Transfer transfer, Meeting meeting) {
    Transfer.Route route = transfer.route();
    var events = new ArrayList<Decided>();
    events.add(
        new Decided(
            new TransferMeetingMinutesAmended(route.transferId(), meetingId, what, reason),
            route.and(meeting.invited())));
    if (transfer instanceof Transfer.Accepted accepted && restsOnIt(state, accepted)) {
      events.addAll(voided(state, context, accepted));
    }
    return new Decision.Accepted(events);
  }

  /** Once the receiver has handed on, nobody goes by the acceptance any more. */
  private static boolean restsOnIt(ParticipantState state, Transfer.Accepted accepted) {
    Transfer.Route route = accepted.route();
    return accepted.builtOnMinutes()
        && !state.transfers().followedByAnother(route.transferId())
        && state.responsibility().latest().filter(route.to()::equals).isPresent();
  }

  private List<Decided> voided(
      ParticipantState state, Context context, Transfer.Accepted accepted) {
    Transfer.Route route = accepted.route();
    Set<AgencyId> parties = route.and(Set.of());
    var events = new ArrayList<Decided>();
    events.add(new Decided(new TransferAcceptanceVoided(route.transferId(), meetingId), parties));
    if (accepted.responsibleFrom().isAfter(context.today())) {
      events.add(
          new Decided(
              new ResponsibilityAssumed(route.from(), context.today(), route.transferId()),
              parties));
      events.addAll(new HandOver(state, context, route).backToTheSender());
    }
    return events;
  }

  /** For each meeting held in a transfer that did not come to nothing, by either party. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state.transfers().byId().values().stream()
            .filter(transfer -> transfer.route().has(caller))
            .filter(transfer -> !(transfer instanceof Transfer.Ended))
            .flatMap(transfer -> transfer.meetings().all().stream())
            .filter(Meeting.Held.class::isInstance)
            .map(Meeting::meetingId)
            .toList());
  }
}
