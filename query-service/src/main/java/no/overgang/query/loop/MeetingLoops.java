package no.overgang.query.loop;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.Invited;
import no.overgang.events.participant.TransferMeetingRescheduled;
import no.overgang.events.participant.TransferMeetingScheduled;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Fact;

/** Whose move a transfer meeting is: to hold it, to answer, to find another time (domain 4.7). */
final class MeetingLoops {

  private MeetingLoops() {}

  static OpenLoops scheduled(OpenLoops loops, Fact fact, TransferMeetingScheduled event) {
    List<AgencyId> invited =
        event.invited().stream()
            .map(Invited::agency)
            .filter(Objects::nonNull)
            .filter(agency -> !agency.equals(fact.agency()))
            .distinct()
            .toList();
    return called(
        loops,
        fact,
        event.meetingId(),
        new Known.Meeting(event.transferId(), fact.agency(), invited, event.medium().name()),
        HubTime.dayOf(event.at()));
  }

  /** Whoever moves a meeting has called it anew: all the others are asked again. */
  static OpenLoops rescheduled(OpenLoops loops, Fact fact, TransferMeetingRescheduled event) {
    return loops
        .asked(loops.known().meetings(), event.meetingId())
        .map(
            meeting -> {
              var others = new LinkedHashSet<>(meeting.invited());
              others.add(meeting.convener());
              others.remove(fact.agency());
              return called(
                  over(loops, event.meetingId()),
                  fact,
                  event.meetingId(),
                  new Known.Meeting(
                      meeting.transferId(), fact.agency(), List.copyOf(others), meeting.medium()),
                  HubTime.dayOf(event.at()));
            })
        .orElse(loops);
  }

  private static OpenLoops called(
      OpenLoops loops, Fact fact, UUID id, Known.Meeting meeting, LocalDate day) {
    OpenLoops next = loops.knowing(known -> known.meeting(id, meeting));
    for (AgencyId party : parties(loops, meeting)) {
      next =
          next.with(
              ItemBuilder.of(fact, Kind.MEETING_TO_HOLD, party, id)
                  .due(day)
                  .from(meeting.convener())
                  .code(meeting.medium())
                  .build());
    }
    for (AgencyId agency : meeting.invited()) {
      next =
          next.with(
              ItemBuilder.of(fact, Kind.INVITATION_TO_ANSWER, agency, id)
                  .due(day)
                  .from(meeting.convener())
                  .code(meeting.medium())
                  .build());
    }
    return next;
  }

  private static Collection<AgencyId> parties(OpenLoops loops, Known.Meeting meeting) {
    return loops
        .asked(loops.known().transfers(), meeting.transferId())
        .<Collection<AgencyId>>map(
            transfer -> new LinkedHashSet<>(List.of(transfer.from(), transfer.to())))
        .orElse(List.of());
  }

  /** A proposal of another time is for whoever called the meeting to look at. */
  static OpenLoops answered(OpenLoops loops, Fact fact, InvitationAnswered event) {
    UUID id = event.meetingId();
    OpenLoops next =
        loops.without(
            item ->
                id.equals(item.ref())
                    && ((item.kind() == Kind.INVITATION_TO_ANSWER
                            && item.agency().equals(event.by()))
                        || (item.kind() == Kind.TIME_PROPOSED && event.by().equals(item.from()))));
    Known.Meeting meeting = loops.known().meetings().get(id);
    if (event.answer() != InvitationReply.NEW_TIME
        || meeting == null
        || meeting.convener().equals(event.by())) {
      return next;
    }
    return next.with(
        ItemBuilder.of(fact, Kind.TIME_PROPOSED, meeting.convener(), id)
            .due(
                loops.items().values().stream()
                    .filter(item -> item.kind() == Kind.MEETING_TO_HOLD && id.equals(item.ref()))
                    .map(Item::due)
                    .filter(Objects::nonNull)
                    .min(LocalDate::compareTo)
                    .orElse(null))
            .from(event.by())
            .code(meeting.medium())
            .build());
  }

  /** A meeting that was held without being called takes the place of those that were. */
  static OpenLoops held(OpenLoops loops, UUID id) {
    return loops.known().meetings().containsKey(id) ? over(loops, id) : allOver(loops);
  }

  static OpenLoops over(OpenLoops loops, UUID id) {
    return loops
        .without(item -> item.kind().ofMeeting() && id.equals(item.ref()))
        .knowing(known -> known.withoutMeeting(id));
  }

  /** One transfer is open at a time, so every meeting belongs to it. */
  static OpenLoops allOver(OpenLoops loops) {
    return loops.without(item -> item.kind().ofMeeting()).knowing(Known::withoutMeetings);
  }
}
