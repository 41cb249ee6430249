package no.overgang.command.participant.model.transfer;

import java.time.Instant;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.TransferMeetingRescheduled;
import org.jspecify.annotations.Nullable;

/**
 * A transfer meeting is moved to another time; every invitation is unanswered again (domain 4.7;
 * rule R02).
 *
 * @param at when it is to begin; not before the command was given
 * @param place the new place; the old one when left out
 */
public record RescheduleTransferMeeting(
    UUID meetingId, Instant at, @Nullable Protected place, @Nullable Protected reason)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return MeetingRefusal.byAParty(
        state,
        context,
        meetingId,
        (open, called) ->
            Decision.check()
                .refuseIf(MeetingRefusal.isPast(at, context), MeetingRefusal.IN_THE_PAST.at("/at"))
                .orAccept(
                    () ->
                        Decision.accept(
                            new Decided(
                                new TransferMeetingRescheduled(
                                    open.route().transferId(), meetingId, at, place, reason),
                                open.route().and(called.invited())))));
  }

  /** For each meeting to come, by either party. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return MeetingRefusal.available(state, caller);
  }
}
