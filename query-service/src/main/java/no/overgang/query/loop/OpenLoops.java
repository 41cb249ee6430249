package no.overgang.query.loop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import no.overgang.events.AgencyId;
import no.overgang.events.Envelope;
import no.overgang.events.HubTime;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.AttendanceEvent;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpEvent;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.IdentityEvent;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.Invited;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.MeasureEvent;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PlanEvent;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ReferralForwarded;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralReturned;
import no.overgang.events.participant.ReferralSupplemented;
import no.overgang.events.participant.ReferralWaitlisted;
import no.overgang.events.participant.ReferralWithdrawn;
import no.overgang.events.participant.RegistrationEvent;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.ResponsibilityEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.participant.TaskAccepted;
import no.overgang.events.participant.TaskDeclined;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
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
import no.overgang.query.access.Trace;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * What is open about a participant and whose move it is, folded from the stream (domain 4.5, 4.7 to
 * 4.9, 7). Pure and immutable.
 *
 * <p>A referral that was answered stays with the referrer until it is closed or withdrawn. A
 * declined transfer stays with the sender until the next one is requested, an accepted one for 30
 * days.
 *
 * @param items by their keys, in the order they came
 * @param parties of referrals and transfers that are not over
 * @param withContact agencies that named a contact person
 * @param dropoutRoute how the last dropout came about
 */
public record OpenLoops(
    Map<String, Item> items,
    Map<UUID, Parties> parties,
    Set<AgencyId> withContact,
    @Nullable String dropoutRoute) {

  private static final int ACCEPTED_SHOWN_DAYS = 30;

  /** The rule that an agency which is responsible always has a contact person. */
  private static final String CONTACT_PERSON_RULE = "R11";

  /** Before the first event. */
  public static final OpenLoops NONE = new OpenLoops(Map.of(), Map.of(), Set.of(), null);

  /** Between whom a referral or transfer goes. */
  public record Parties(AgencyId from, AgencyId to) {}

  public OpenLoops {
    items = Frozen.map(items);
    parties = Frozen.map(parties);
    withContact = Frozen.sorted(withContact);
  }

  /** What is open, oldest first. */
  public Collection<Item> open() {
    return items.values();
  }

  /** What is open after an event. */
  public OpenLoops evolve(RecordedEvent recorded) {
    return switch (recorded.participantEvent()) {
      case ReferralEvent e -> referral(recorded, e);
      case TransferEvent e -> transfer(recorded, e);
      case TaskEvent e -> task(recorded, e);
      case DropoutEvent e -> dropout(recorded, e);
      case ResponsibilityEvent e -> responsibility(recorded, e);
      case RegistrationEvent e -> this;
      case SharingEvent e -> this;
      case ProgrammeEvent e -> this;
      case MappingEvent e -> this;
      case PracticeEvent e -> this;
      case FollowUpEvent e -> this;
      case IdentityEvent e -> this;
      case PlanEvent e -> this;
      case MeasureEvent e -> this;
      case AttendanceEvent e -> this;
      case DeadlineEvent e -> this;
      case RevisionEvent e -> this;
    };
  }

  private OpenLoops referral(RecordedEvent recorded, ReferralEvent event) {
    return switch (event) {
      case ParticipantReferred e ->
          between(e.referralId(), e.from(), e.to())
              .with(
                  item(recorded, Kind.REFERRAL_TO_ANSWER, e.to(), e.referralId())
                      .due(e.answerDue())
                      .from(e.from())
                      .code(e.service())
                      .build());
      case ReferralReceived e -> this;
      case ReferralAccepted e -> answered(recorded, e.referralId(), "ACCEPTED");
      case ReferralDeclined e -> answered(recorded, e.referralId(), e.reason().name());
      case ReferralOutcomeReported e -> answered(recorded, e.referralId(), e.outcome().name());
      case ReferralReturned e -> this;
      case ReferralSupplemented e -> this;
      case ReferralWaitlisted e -> this;
      case ReferralForwarded e -> answered(recorded, e.referralId(), "FORWARDED");
      case ReferralExpired e -> answered(recorded, e.referralId(), "EXPIRED");
      case ReferralWithdrawn e -> over(e.referralId());
      case ReferralClosed e -> over(e.referralId());
    };
  }

  private OpenLoops answered(RecordedEvent recorded, UUID referral, String code) {
    Parties between = known(referral);
    return without(item -> referral.equals(item.ref()))
        .with(
            item(recorded, Kind.REFERRAL_MOVED, between.from(), referral)
                .from(between.to())
                .code(code)
                .build());
  }

  private OpenLoops transfer(RecordedEvent recorded, TransferEvent event) {
    return switch (event) {
      case TransferToNavRequested e -> requested(recorded, e);
      case TransferRequested e -> requested(recorded, e);
      case TransferMeetingScheduled e -> scheduled(recorded, e);
      case InvitationAnswered e ->
          without(
              item ->
                  item.kind() == Kind.INVITATION_TO_ANSWER
                      && e.meetingId().equals(item.ref())
                      && item.agency().equals(e.by()));
      case TransferMeetingRescheduled e -> this;
      case TransferMeetingCancelled e -> withoutMeetings();
      case TransferMeetingMinutesAmended e -> this;
      case TransferAcceptanceVoided e -> this;
      case TransferMeetingHeld e -> withoutMeetings();
      case TransferMeetingWaived e -> withoutMeetings();
      case TransferAccepted e -> {
        LocalDate last =
            HubTime.dayOf(recorded.envelope().occurredAt()).plusDays(ACCEPTED_SHOWN_DAYS);
        Parties between = known(e.transferId());
        yield moved(recorded, e.transferId(), "ACCEPTED", last).named(between.to());
      }
      case TransferDeclined e -> moved(recorded, e.transferId(), "DECLINED", null);
      case TransferWithdrawn e -> withoutMeetings().over(e.transferId());
    };
  }

  private OpenLoops requested(RecordedEvent recorded, TransferOpened event) {
    return without(item -> item.kind() == Kind.TRANSFER_MOVED && item.agency().equals(event.from()))
        .between(event.transferId(), event.from(), event.to())
        .with(
            item(recorded, Kind.TRANSFER_INCOMING, event.to(), event.transferId())
                .due(event.plannedOn())
                .from(event.from())
                .code(event.reason())
                .build());
  }

  private OpenLoops scheduled(RecordedEvent recorded, TransferMeetingScheduled event) {
    Parties between = known(event.transferId());
    LocalDate day = HubTime.dayOf(event.at());
    OpenLoops next = withoutMeetings();
    for (AgencyId party : new LinkedHashSet<>(java.util.List.of(between.from(), between.to()))) {
      next =
          next.with(
              item(recorded, Kind.MEETING_TO_HOLD, party, event.meetingId())
                  .due(day)
                  .from(between.from())
                  .code(event.medium())
                  .build());
    }
    for (Invited invited : event.invited()) {
      AgencyId agency = invited.agency();
      if (agency != null && !agency.equals(recorded.envelope().agency())) {
        next =
            next.with(
                item(recorded, Kind.INVITATION_TO_ANSWER, agency, event.meetingId())
                    .due(day)
                    .from(recorded.envelope().agency())
                    .code(event.medium())
                    .build());
      }
    }
    return next;
  }

  private OpenLoops moved(
      RecordedEvent recorded, UUID transfer, String code, @Nullable LocalDate last) {
    Parties between = known(transfer);
    return withoutMeetings()
        .over(transfer)
        .with(
            item(recorded, Kind.TRANSFER_MOVED, between.from(), transfer)
                .from(between.to())
                .code(code)
                .hideAfter(last)
                .build());
  }

  private OpenLoops task(RecordedEvent recorded, TaskEvent event) {
    return switch (event) {
      // That a contact person is missing stands there already; the task only says until when.
      case TaskRequested e when CONTACT_PERSON_RULE.equals(e.rule()) ->
          contactPersonDue(e.owner(), e.due());
      case TaskRequested e ->
          with(
              item(recorded, Kind.TASK, e.owner(), e.taskId())
                  .due(e.due())
                  .from(recorded.envelope().agency())
                  .code(e.rule())
                  .build());
      case TaskAccepted e -> this;
      case TaskDeclined e -> over(e.taskId());
      case TaskResolved e -> over(e.taskId());
    };
  }

  private OpenLoops dropout(RecordedEvent recorded, DropoutEvent event) {
    return switch (event) {
      case DropoutRegistered e -> new OpenLoops(items, parties, withContact, e.route().name());
      case FollowUpObligationOpened e ->
          with(
              item(recorded, Kind.OBLIGATION, e.agency(), e.obligationId())
                  .due(e.due())
                  .from(recorded.envelope().agency())
                  .code(dropoutRoute)
                  .build());
      case ContactAttempted e -> this;
      case FollowUpObligationClosed e -> over(e.obligationId());
    };
  }

  private OpenLoops responsibility(RecordedEvent recorded, ResponsibilityEvent event) {
    return switch (event) {
      case ResponsibilityAssumed e -> {
        OpenLoops next = without(item -> item.kind() == Kind.CONTACT_PERSON_MISSING);
        yield withContact.contains(e.agency())
            ? next
            : next.with(
                item(recorded, Kind.CONTACT_PERSON_MISSING, e.agency(), null)
                    .code(CONTACT_PERSON_RULE)
                    .build());
      }
      case ContactPersonAssigned e -> named(e.agency());
      case CoordinatorAssigned e -> this;
    };
  }

  private OpenLoops contactPersonDue(AgencyId owner, LocalDate due) {
    var next = new LinkedHashMap<>(items);
    next.replaceAll(
        (key, item) ->
            item.kind() == Kind.CONTACT_PERSON_MISSING && item.agency().equals(owner)
                ? item.dueOn(due)
                : item);
    return new OpenLoops(next, parties, withContact, dropoutRoute);
  }

  private OpenLoops named(AgencyId agency) {
    var named = new TreeSet<>(withContact);
    named.add(agency);
    return new OpenLoops(items, parties, named, dropoutRoute)
        .without(
            item -> item.kind() == Kind.CONTACT_PERSON_MISSING && item.agency().equals(agency));
  }

  /** A stream that answers what it never asked is broken, and is parked rather than guessed at. */
  private Parties known(UUID id) {
    Parties between = parties.get(id);
    if (between == null) {
      throw new IllegalStateException("An answer to something that was never sent");
    }
    return between;
  }

  private OpenLoops between(UUID id, AgencyId from, AgencyId to) {
    var next = new LinkedHashMap<>(parties);
    next.put(id, new Parties(from, to));
    return new OpenLoops(items, next, withContact, dropoutRoute);
  }

  private OpenLoops over(UUID id) {
    var next = new LinkedHashMap<>(parties);
    next.remove(id);
    return new OpenLoops(items, next, withContact, dropoutRoute)
        .without(item -> id.equals(item.ref()));
  }

  /** One transfer is open at a time, so every meeting belongs to it. */
  private OpenLoops withoutMeetings() {
    return without(
        item -> item.kind() == Kind.MEETING_TO_HOLD || item.kind() == Kind.INVITATION_TO_ANSWER);
  }

  private OpenLoops with(Item item) {
    var next = new LinkedHashMap<>(items);
    next.remove(item.key());
    next.put(item.key(), item);
    return new OpenLoops(next, parties, withContact, dropoutRoute);
  }

  private OpenLoops without(Predicate<Item> gone) {
    if (items.values().stream().noneMatch(gone)) {
      return this;
    }
    var next = new LinkedHashMap<>(items);
    next.values().removeIf(gone);
    return new OpenLoops(next, parties, withContact, dropoutRoute);
  }

  private static ItemBuilder item(
      RecordedEvent recorded, Kind kind, AgencyId agency, @Nullable UUID ref) {
    Envelope envelope = recorded.envelope();
    return new ItemBuilder(
        kind, agency, ref, envelope.occurredAt(), recorded.position(), Trace.of(envelope));
  }
}
