package no.overgang.command.participant.model.transfer;

import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.TransferMeetingCancelled;

/** A transfer meeting is called off; another may be called (domain 4.7; rule R02). */
public record CancelTransferMeeting(UUID meetingId, Protected reason)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return MeetingRefusal.byAParty(
        state,
        context,
        meetingId,
        (open, called) ->
            Decision.accept(
                new Decided(
                    new TransferMeetingCancelled(open.route().transferId(), meetingId, reason),
                    open.route().and(called.invited()))));
  }

  /** For each meeting to come, by either party. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return MeetingRefusal.available(state, caller);
  }
}
