package no.overgang.command.participant.model.transfer;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.TransferMeetingCancelled;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingRescheduled;
import no.overgang.events.participant.TransferMeetingScheduled;

/**
 * The meetings of one transfer (domain 4.7). Immutable.
 *
 * @param checklistVersion the agenda checklist they are held by (R06)
 * @param byId in the order they were first heard of
 * @param toContinue practices and measures marked in the meeting held last (R08)
 */
public record Meetings(int checklistVersion, Map<UUID, Meeting> byId, Set<UUID> toContinue) {

  public Meetings {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    toContinue = Collections.unmodifiableSet(new TreeSet<>(toContinue));
  }

  static Meetings none(int checklistVersion) {
    return new Meetings(checklistVersion, Map.of(), Set.of());
  }

  /** The meeting of this id, called or held. */
  public Optional<Meeting> find(UUID meetingId) {
    return Optional.ofNullable(byId.get(meetingId));
  }

  /** All of them. */
  public Collection<Meeting> all() {
    return byId.values();
  }

  /** Whether participant, sender's and receiver's advisers have met (R05). */
  public boolean full() {
    return all().stream().anyMatch(meeting -> meeting instanceof Meeting.Held held && held.full());
  }

  /** The agencies asked to a meeting; none to one that was not called. */
  Set<AgencyId> invitedTo(UUID meetingId) {
    return find(meetingId).map(Meeting::invited).orElse(Set.of());
  }

  Meetings scheduled(TransferMeetingScheduled event) {
    return with(
        new Meeting.Called(
            event.meetingId(),
            event.at(),
            MeetingRules.invitedAgencies(event.invited()),
            Map.of()));
  }

  Meetings answered(InvitationAnswered event) {
    return change(
        event.meetingId(),
        called ->
            called.answered(event.by(), new Meeting.Answer(event.answer(), event.proposedTimes())));
  }

  Meetings rescheduled(TransferMeetingRescheduled event) {
    return change(event.meetingId(), called -> called.movedTo(event.at()));
  }

  Meetings cancelled(TransferMeetingCancelled event) {
    return byId.get(event.meetingId()) instanceof Meeting.Called called
        ? with(new Meeting.Cancelled(called.meetingId(), called.invited()))
        : this;
  }

  Meetings held(TransferMeetingHeld event, Transfer.Route route) {
    var marked = new TreeSet<>(event.practicesToContinue());
    marked.addAll(event.measuresToContinue());
    var held =
        new Meeting.Held(
            event.meetingId(),
            invitedTo(event.meetingId()),
            MeetingRules.isFull(event.attendees(), route),
            marked);
    return new Meetings(checklistVersion, with(held).byId(), marked);
  }

  private Meetings change(UUID meetingId, UnaryOperator<Meeting.Called> change) {
    return byId.get(meetingId) instanceof Meeting.Called called ? with(change.apply(called)) : this;
  }

  private Meetings with(Meeting meeting) {
    var next = new LinkedHashMap<>(byId);
    next.put(meeting.meetingId(), meeting);
    return new Meetings(checklistVersion, next, toContinue);
  }
}
