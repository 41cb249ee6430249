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
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.AgendaItem;
import no.overgang.events.participant.AgreedTask;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TransferMeetingHeld;
import org.jspecify.annotations.Nullable;

/**
 * The transfer meeting took place; what was agreed to be done becomes tasks (domain 4.7, 4.9, rules
 * R05, R06, R08; P 5.1.3, 6.2).
 *
 * @param transferId the transfer; may be left out when the meeting was called
 * @param meetingId the meeting as it was called; a new one when it was not
 * @param agenda every topic of the checklist, once
 * @param tasks who does what by when, on the day of the meeting or after
 * @param measuresToContinue measures that run and go on under the receiver (R08)
 * @param practicesToContinue practices that run and go on under the receiver (R08)
 */
public record HoldTransferMeeting(
    @Nullable UUID transferId,
    @Nullable UUID meetingId,
    List<Attendee> attendees,
    List<AgendaItem> agenda,
    @Nullable Protected decisions,
    List<AgreedTask> tasks,
    List<UUID> measuresToContinue,
    List<UUID> practicesToContinue)
    implements ParticipantCommand {

  /** Why it is refused. */
  public enum Refused implements Refusal {
    TOPICS_LEFT_OUT(
        Reason.rule(
            Rule.R06,
            "Each topic of the checklist is covered, not relevant or may not be shared; none is left out or stands twice")),
    MONEY_ALONE(
        Reason.rule(Rule.R06, "A meeting on money alone does not count as a transfer meeting")),
    TASK_FOR_OVERSIGHT(
        Reason.rule(Rule.R24, "Oversight reads and never acts; a task goes to another agency")),
    NO_TRANSFER_NAMED(
        Reason.impossible("Name the transfer, or a meeting that was called in it")
            .at("/transferId"));

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
    UUID id = transferId == null ? transferOfMeeting(state) : transferId;
    if (id == null) {
      return Decision.refuse(
          meetingId == null ? Refused.NO_TRANSFER_NAMED : CommonRefusal.UNKNOWN_MEETING);
    }
    return TransferRefusal.on(
        state, context, id, TransferRefusal.By.EITHER, open -> hold(state, context, open));
  }

  private @Nullable UUID transferOfMeeting(ParticipantState state) {
    return meetingId == null
        ? null
        : state
            .transfers()
            .ofMeeting(meetingId)
            .map(transfer -> transfer.route().transferId())
            .orElse(null);
  }

  private Decision hold(ParticipantState state, Context context, Transfer.Open open) {
    UUID meeting = context.idOr(meetingId);
    Meeting before = open.meetings().byId().get(meeting);
    return Decision.check()
        .refuseIf(before instanceof Meeting.Held, MeetingRefusal.ALREADY_HELD)
        .refuseIf(before instanceof Meeting.Cancelled, MeetingRefusal.CALLED_OFF)
        .refuseIf(
            before == null && state.transfers().ofMeeting(meeting).isPresent(),
            CommonRefusal.ID_IN_USE.at("/meetingId"))
        .refuseIf(
            attendees.stream()
                .map(Attendee::agency)
                .filter(Objects::nonNull)
                .anyMatch(agency -> !context.knows(agency)),
            CommonRefusal.UNKNOWN_AGENCY.at("/attendees"))
        .refuseIf(
            !tasks.stream().map(AgreedTask::owner).allMatch(context::knows),
            CommonRefusal.UNKNOWN_AGENCY.at("/tasks"))
        .refuseIf(
            !tasks.stream().map(AgreedTask::owner).allMatch(context::takesPart),
            Refused.TASK_FOR_OVERSIGHT)
        .refuseIf(
            tasks.stream().anyMatch(task -> task.due().isBefore(context.day())),
            CommonRefusal.DATES_OUT_OF_ORDER.at("/tasks"))
        .refuseIf(
            !practicesToContinue.stream().allMatch(id -> state.practices().running(id).isPresent()),
            CommonRefusal.UNKNOWN_PRACTICE.at("/practicesToContinue"))
        .refuseIf(
            !measuresToContinue.stream().allMatch(id -> state.measures().running(id).isPresent()),
            CommonRefusal.UNKNOWN_MEASURE.at("/measuresToContinue"))
        .refuseIf(
            !MeetingRules.dealsWithEveryTopic(agenda, open.meetings().checklistVersion()),
            Refused.TOPICS_LEFT_OUT)
        .refuseIf(MeetingRules.coversMoneyAlone(agenda), Refused.MONEY_ALONE)
        .orAccept(() -> minutes(context, open, meeting));
  }

  private Decision.Accepted minutes(Context context, Transfer.Open open, UUID meeting) {
    Transfer.Route route = open.route();
    var events = new ArrayList<Decided>();
    events.add(
        new Decided(
            new TransferMeetingHeld(
                route.transferId(),
                meeting,
                attendees,
                agenda,
                decisions,
                tasks,
                measuresToContinue,
                practicesToContinue),
            route.and(open.meetings().invitedTo(meeting))));
    for (AgreedTask task : tasks) {
      events.add(
          new Decided(
              new TaskRequested(
                  context.ids().get(), task.owner(), task.what(), task.due(), null, meeting),
              route.and(Set.of(task.owner()))));
    }
    return new Decision.Accepted(events);
  }

  /** For the open transfer, by either party. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return TransferRefusal.available(state, caller, TransferRefusal.By.EITHER);
  }
}
