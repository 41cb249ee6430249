package no.overgang.command.participant.model.transfer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
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
 * An invited agency answers; it may answer anew until the meeting is held, and has to when the
 * meeting is moved (domain 4.7).
 *
 * @param by the caller itself; may be left out
 * @param proposedTimes other times, for whoever asks for a new one; each still to come
 */
public record AnswerInvitation(
    UUID meetingId, @Nullable AgencyId by, InvitationReply answer, List<Instant> proposedTimes)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    NOT_INVITED(Reason.rule(Rule.R02, "Only an invited agency answers an invitation")),
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
    return MeetingRefusal.on(
        state,
        meetingId,
        (route, meeting) -> meeting.invited().contains(context.caller()),
        Refused.NOT_INVITED,
        (open, called) -> answer(context, open.route()));
  }

  private Decision answer(Context context, Transfer.Route route) {
    return Decision.check()
        .refuseIf(!context.isCaller(by), CommonRefusal.NAMES_ANOTHER_AGENCY.at("/by"))
        .refuseIf(
            answer == InvitationReply.NEW_TIME && proposedTimes.isEmpty(), Refused.NO_TIME_PROPOSED)
        .refuseIf(
            proposedTimes.stream().anyMatch(time -> MeetingRefusal.isPast(time, context)),
            MeetingRefusal.IN_THE_PAST.at("/proposedTimes"))
        .orAccept(
            () ->
                Decision.accept(
                    Decided.of(
                        new InvitationAnswered(
                            route.transferId(), meetingId, context.caller(), answer, proposedTimes),
                        route.from(),
                        route.to())));
  }

  /** For each meeting to come that the caller is invited to; those it has not answered first. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.forEach(
        state.transfers().open().stream()
            .flatMap(open -> open.meetings().all().stream())
            .filter(Meeting.Called.class::isInstance)
            .map(Meeting.Called.class::cast)
            .filter(called -> called.invited().contains(caller))
            .sorted(Comparator.comparing(called -> called.answers().containsKey(caller)))
            .map(Meeting::meetingId)
            .toList());
  }
}
