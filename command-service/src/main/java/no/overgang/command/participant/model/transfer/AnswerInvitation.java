package no.overgang.command.participant.model.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.overgang.command.model.Availability;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.participant.InvitationAnswered;
import org.jspecify.annotations.Nullable;

/**
 * An invited agency answers; it may answer anew until the meeting is held (domain 4.7).
 *
 * @param by the caller itself; may be left out
 */
public record AnswerInvitation(
    UUID meetingId, @Nullable AgencyId by, InvitationReply answer, List<Instant> proposedTimes)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_INVITED(Reason.rule(Rule.R02, "Only an invited agency answers an invitation")),
    ALREADY_HELD(Reason.conflict("The meeting has been held")),
    NO_TIME_PROPOSED(
        Reason.impossible("Whoever asks for a new time proposes one").at("/proposedTimes"));

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
    Transfer.Requested open = state.transfers().ofMeeting(meetingId).orElse(null);
    if (open == null) {
      return Decision.refuse(CommonRefusal.UNKNOWN_MEETING);
    }
    return Decision.check()
        .refuseIf(!context.isCaller(by), CommonRefusal.NAMES_ANOTHER_AGENCY.at("/by"))
        .refuseIf(
            !Objects.requireNonNull(open.meetings().get(meetingId)).contains(context.caller()),
            Refused.NOT_INVITED)
        .refuseIf(open.held().contains(meetingId), Refused.ALREADY_HELD)
        .refuseIf(
            answer == InvitationReply.NEW_TIME && proposedTimes.isEmpty(), Refused.NO_TIME_PROPOSED)
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new InvitationAnswered(
                            open.route().transferId(),
                            meetingId,
                            context.caller(),
                            answer,
                            proposedTimes),
                        open.route().from(),
                        open.route().to())));
  }

  /** For each meeting to come that the caller is invited to. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state.transfers().open().stream()
            .flatMap(
                open ->
                    open.meetings().entrySet().stream()
                        .filter(meeting -> meeting.getValue().contains(caller))
                        .map(Map.Entry::getKey)
                        .filter(meetingId -> !open.held().contains(meetingId)))
            .toList());
  }
}
