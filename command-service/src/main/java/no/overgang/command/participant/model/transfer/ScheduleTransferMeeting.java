package no.overgang.command.participant.model.transfer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.MeetingMedium;
import no.overgang.events.participant.Invited;
import no.overgang.events.participant.TransferMeetingScheduled;
import org.jspecify.annotations.Nullable;

/**
 * A transfer meeting is called (domain 4.7).
 *
 * @param at when it is to begin; not before the command was given
 */
public record ScheduleTransferMeeting(
    UUID transferId,
    @Nullable UUID meetingId,
    Instant at,
    Protected place,
    MeetingMedium medium,
    List<Invited> invited,
    boolean interpreter)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return TransferRefusal.on(
        state,
        context,
        transferId,
        TransferRefusal.By.EITHER,
        open -> schedule(state, context, open));
  }

  private Decision schedule(ParticipantState state, Context context, Transfer.Open open) {
    UUID id = context.idOr(meetingId);
    Set<AgencyId> agencies = MeetingRules.invitedAgencies(invited);
    var addressees = new HashSet<>(agencies);
    addressees.add(open.route().other(context.caller()));
    return Decision.check()
        .refuseIf(
            state.transfers().ofMeeting(id).isPresent(), CommonRefusal.ID_IN_USE.at("/meetingId"))
        .refuseIf(MeetingRefusal.isPast(at, context), MeetingRefusal.IN_THE_PAST.at("/at"))
        .refuseIf(invited.isEmpty(), CommonRefusal.NOTHING_NAMED.at("/invited"))
        .refuseIf(
            !agencies.stream().allMatch(context::knows),
            CommonRefusal.UNKNOWN_AGENCY.at("/invited"))
        .orAccept(
            () ->
                Decision.accept(
                    new Decided(
                        new TransferMeetingScheduled(
                            transferId, id, at, place, medium, invited, interpreter),
                        addressees)));
  }

  /** For the open transfer, by either party. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRefusal.available(state, caller, TransferRefusal.By.EITHER);
  }
}
