package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.transfer.AnswerInvitation;
import no.overgang.command.participant.model.transfer.HoldTransferMeeting;
import no.overgang.command.participant.model.transfer.ScheduleTransferMeeting;
import no.overgang.events.Agency;
import no.overgang.events.HubTime;
import no.overgang.events.Protected;
import no.overgang.events.code.AgendaTopic;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.code.MeetingMedium;
import no.overgang.events.code.TopicStatus;
import no.overgang.events.participant.AgendaItem;
import no.overgang.events.participant.AgreedTask;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.Invited;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: the transfer meeting, from the invitation to the minutes. */
final class TransferMeeting {

  private final Journey j;
  private final Handover handover;
  private final boolean interpreter;
  private UUID meetingId;
  private LocalDate on;

  private TransferMeeting(Handover handover, boolean interpreter) {
    this.handover = handover;
    this.j = handover.j();
    this.interpreter = interpreter;
    this.meetingId = j.id();
    this.on = j.day().plusDays(j.draw().between(8, 24));
  }

  /** Called, and answered by everybody invited; a new time is proposed and taken now and then. */
  static TransferMeeting called(Handover handover, boolean interpreter) {
    var meeting = new TransferMeeting(handover, interpreter);
    meeting.call();
    meeting.answered();
    return meeting;
  }

  /** Held; the minutes are entered the next working day. */
  void held(@Nullable PracticePlace continuing) {
    if (Slips.happens(j)) {
      j.errs("refused-r06", handover.from(), minutes(moneyAlone(), null));
    }
    if (Slips.happens(j)) {
      j.errs("refused-r06", handover.to(), minutes(agenda().subList(0, 5), null));
    }
    j.passUntil(on.plusDays(1));
    int late = (int) ChronoUnit.DAYS.between(on, j.day());
    j.doesLate(handover.from(), late, minutes(agenda(), continuing));
  }

  private void call() {
    Draw draw = j.draw();
    j.does(
        handover.from(),
        new ScheduleTransferMeeting(
            handover.id(),
            meetingId,
            on.atTime(LocalTime.of(8, 0)).atZone(HubTime.ZONE).toInstant(),
            new Protected(draw.oneOf(List.of("Nav-kontoret, møterom 2", "Rådhuset", "På nett"))),
            draw.oneOf(
                List.of(MeetingMedium.IN_PERSON, MeetingMedium.IN_PERSON, MeetingMedium.VIDEO)),
            List.of(
                new Invited(AttendeeRole.PARTICIPANT, null, null),
                invited(AttendeeRole.ADVISER, handover.from()),
                invited(AttendeeRole.ADVISER, handover.to()),
                invited(AttendeeRole.TEACHER, j.place().school())),
            interpreter));
  }

  private void answered() {
    Draw draw = j.draw();
    j.pass(draw.between(1, 3));
    if (draw.chance(Figures.NEW_TIME)) {
      LocalDate other = on.plusDays(draw.between(2, 9));
      j.does(
          handover.to(),
          new AnswerInvitation(
              meetingId,
              null,
              InvitationReply.NEW_TIME,
              List.of(other.atTime(9, 0).atZone(HubTime.ZONE).toInstant())));
      j.pass(1);
      on = other;
      meetingId = j.id();
      call();
      j.pass(1);
    }
    answers(handover.to(), InvitationReply.COMING);
    answers(
        j.place().school(), draw.chance(0.6) ? InvitationReply.COMING : InvitationReply.NOT_COMING);
  }

  private void answers(Agency agency, InvitationReply reply) {
    j.does(agency, new AnswerInvitation(meetingId, null, reply, List.of()));
  }

  private HoldTransferMeeting minutes(List<AgendaItem> agenda, @Nullable PracticePlace continuing) {
    Draw draw = j.draw();
    var attendees = new ArrayList<Attendee>();
    attendees.add(new Attendee(AttendeeRole.PARTICIPANT, null, null));
    attendees.add(attending(AttendeeRole.ADVISER, handover.from()));
    attendees.add(attending(AttendeeRole.ADVISER, handover.to()));
    if (interpreter) {
      attendees.add(new Attendee(AttendeeRole.INTERPRETER, null, Texts.staff(draw)));
    }
    return new HoldTransferMeeting(
        handover.id(),
        meetingId,
        attendees,
        agenda,
        Texts.decisions(draw),
        List.of(
            new AgreedTask(
                handover.to().id(), new Protected("Innkalle til første samtale."), on.plusDays(14)),
            new AgreedTask(handover.from().id(), new Protected("Sende attester."), on.plusDays(7))),
        List.of(),
        continuing == null ? List.of() : List.of(continuing.id()));
  }

  private List<AgendaItem> agenda() {
    Draw draw = j.draw();
    var items = new ArrayList<AgendaItem>();
    for (AgendaTopic topic : AgendaTopic.values()) {
      TopicStatus status =
          topic == AgendaTopic.LANGUAGE_PROGRESS || draw.chance(0.8)
              ? TopicStatus.COVERED
              : draw.oneOf(List.of(TopicStatus.NOT_RELEVANT, TopicStatus.MAY_NOT_BE_SHARED));
      items.add(
          new AgendaItem(
              topic,
              status,
              status == TopicStatus.COVERED && draw.chance(0.6) ? Texts.agendaNote(draw) : null));
    }
    return items;
  }

  private static List<AgendaItem> moneyAlone() {
    var items = new ArrayList<AgendaItem>();
    for (AgendaTopic topic : AgendaTopic.values()) {
      items.add(
          new AgendaItem(
              topic,
              topic == AgendaTopic.INCOME_AFTER_TRANSFER
                  ? TopicStatus.COVERED
                  : TopicStatus.NOT_RELEVANT,
              null));
    }
    return items;
  }

  private Invited invited(AttendeeRole role, Agency agency) {
    return new Invited(role, agency.id(), Texts.staff(j.draw()));
  }

  private Attendee attending(AttendeeRole role, Agency agency) {
    return new Attendee(role, agency.id(), Texts.staff(j.draw()));
  }
}
