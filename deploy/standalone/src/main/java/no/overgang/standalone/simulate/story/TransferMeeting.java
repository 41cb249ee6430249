package no.overgang.standalone.simulate.story;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.transfer.AnswerInvitation;
import no.overgang.command.participant.model.transfer.CancelTransferMeeting;
import no.overgang.command.participant.model.transfer.HoldTransferMeeting;
import no.overgang.command.participant.model.transfer.RescheduleTransferMeeting;
import no.overgang.command.participant.model.transfer.ScheduleTransferMeeting;
import no.overgang.events.Agency;
import no.overgang.events.HubTime;
import no.overgang.events.Protected;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.code.MeetingMedium;
import no.overgang.events.participant.Invited;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: the transfer meeting, from the invitation to the minutes. */
final class TransferMeeting {

  private static final List<String> PLACES =
      List.of("Nav-kontoret, møterom 2", "Rådhuset", "På nett");

  private final Journey j;
  private final Handover handover;
  private final boolean interpreter;
  private UUID id;
  private LocalDate on;

  private TransferMeeting(Handover handover, boolean interpreter) {
    this.handover = handover;
    this.j = handover.j();
    this.interpreter = interpreter;
    this.id = j.id();
    this.on = j.day().plusDays(j.draw().between(8, 24));
  }

  /**
   * Called and answered by everybody invited; now and then moved, or called off and called anew.
   */
  static TransferMeeting called(Handover handover, boolean interpreter) {
    var meeting = new TransferMeeting(handover, interpreter);
    meeting.call();
    meeting.answered();
    if (meeting.j.draw().chance(Figures.MEETING_CALLED_OFF)) {
      meeting.calledOff();
      meeting.call();
      meeting.answered();
    }
    return meeting;
  }

  Journey j() {
    return j;
  }

  Handover handover() {
    return handover;
  }

  UUID id() {
    return id;
  }

  /** The day it is to be, or was. */
  LocalDate on() {
    return on;
  }

  /** Whether somebody interprets. */
  boolean interpreted() {
    return interpreter;
  }

  /** Held; the minutes are entered the next working day. */
  void held(@Nullable PracticePlace continuing) {
    MeetingSlips.onTheMinutes(this);
    j.passUntil(on.plusDays(1));
    int late = (int) ChronoUnit.DAYS.between(on, j.day());
    HoldTransferMeeting minutes = Minutes.of(this, continuing);
    j.doesLate(handover.from(), late, minutes);
    MeetingSlips.onceHeld(this, minutes);
    Tasks.agreedOn(j, handover.to());
    Tasks.agreedOn(j, handover.from());
  }

  private void call() {
    MeetingSlips.beforeCalling(this);
    j.does(
        handover.from(),
        invitation(
            at(on, LocalTime.of(8, 0)),
            List.of(
                new Invited(AttendeeRole.PARTICIPANT, null, null),
                invited(AttendeeRole.ADVISER, handover.from()),
                invited(AttendeeRole.ADVISER, handover.to()),
                invited(AttendeeRole.TEACHER, j.place().school()))));
    MeetingSlips.onceCalled(this);
  }

  ScheduleTransferMeeting invitation(Instant at, List<Invited> invited) {
    Draw draw = j.draw();
    return new ScheduleTransferMeeting(
        handover.id(),
        id,
        at,
        new Protected(draw.oneOf(PLACES)),
        draw.oneOf(List.of(MeetingMedium.IN_PERSON, MeetingMedium.IN_PERSON, MeetingMedium.VIDEO)),
        invited,
        interpreter);
  }

  private void answered() {
    Draw draw = j.draw();
    j.pass(draw.between(1, 3));
    if (draw.chance(Figures.NEW_TIME)) {
      anotherTime();
    }
    answers(handover.to(), InvitationReply.COMING);
    answers(
        j.place().school(), draw.chance(0.6) ? InvitationReply.COMING : InvitationReply.NOT_COMING);
  }

  /** The receiver proposes other times, and the meeting is moved to one of them. */
  private void anotherTime() {
    Draw draw = j.draw();
    LocalDate other = on.plusDays(draw.between(2, 9));
    j.does(
        handover.to(),
        new AnswerInvitation(
            id,
            null,
            InvitationReply.NEW_TIME,
            List.of(at(other, LocalTime.of(9, 0)), at(other.plusDays(1), LocalTime.of(12, 30)))));
    j.pass(1);
    on = other;
    j.does(
        handover.from(),
        new RescheduleTransferMeeting(
            id,
            at(on, LocalTime.of(9, 0)),
            draw.chance(0.3) ? new Protected(draw.oneOf(PLACES)) : null,
            draw.chance(0.6) ? Phrases.MOVED_MEETING.by(draw) : null));
    j.pass(1);
  }

  private void calledOff() {
    j.does(handover.from(), new CancelTransferMeeting(id, Phrases.CALLED_OFF.by(j.draw())));
    MeetingSlips.onceCalledOff(this);
    j.pass(j.draw().between(1, 4));
    id = j.id();
    on = j.day().plusDays(j.draw().between(7, 18));
  }

  private void answers(Agency agency, InvitationReply reply) {
    j.does(agency, new AnswerInvitation(id, null, reply, List.of()));
  }

  private Invited invited(AttendeeRole role, Agency agency) {
    return new Invited(role, agency.id(), Texts.staff(j.draw()));
  }

  static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(HubTime.ZONE).toInstant();
  }
}
