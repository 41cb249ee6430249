package no.overgang.standalone.simulate.story;

import static no.overgang.standalone.simulate.story.Slips.slip;

import java.time.LocalTime;
import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.transfer.AmendMinutes;
import no.overgang.command.participant.model.transfer.AnswerInvitation;
import no.overgang.command.participant.model.transfer.HoldTransferMeeting;
import no.overgang.command.participant.model.transfer.MeetingRefusal;
import no.overgang.command.participant.model.transfer.RescheduleTransferMeeting;
import no.overgang.command.participant.model.transfer.WaiveTransferMeeting;
import no.overgang.events.AgencyId;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.AgendaItem;
import no.overgang.events.participant.Invited;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;

/** What people get wrong about transfer meetings and their minutes. */
final class MeetingSlips {

  private MeetingSlips() {}

  static void beforeCalling(TransferMeeting m) {
    Journey j = m.j();
    List<Invited> participant = List.of(new Invited(AttendeeRole.PARTICIPANT, null, null));
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        slip(
            MeetingRefusal.IN_THE_PAST,
            m.handover().from(),
            () ->
                m.invitation(
                    TransferMeeting.at(j.day().minusDays(365), LocalTime.of(9, 0)), participant)),
        slip(
            CommonRefusal.NOTHING_NAMED,
            m.handover().from(),
            () -> m.invitation(TransferMeeting.at(m.on(), LocalTime.of(9, 0)), List.of())));
  }

  static void onceCalled(TransferMeeting m) {
    Journey j = m.j();
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        slip(
            CommonRefusal.UNKNOWN_MEETING,
            m.handover().to(),
            () -> new AnswerInvitation(j.id(), null, InvitationReply.COMING, List.of())),
        slip(
            AnswerInvitation.Refused.NO_TIME_PROPOSED,
            m.handover().to(),
            () -> new AnswerInvitation(m.id(), null, InvitationReply.NEW_TIME, List.of())),
        slip(AmendMinutes.Refused.NOT_HELD, m.handover().from(), () -> amendment(m)));
    Slips.ifWrong(
        j,
        Figures.SLIP,
        slip(
            AnswerInvitation.Refused.NOT_INVITED,
            j.place().county(),
            () -> new AnswerInvitation(m.id(), null, InvitationReply.COMING, List.of())));
  }

  static void onceCalledOff(TransferMeeting m) {
    Slips.oneOf(
        m.j(),
        10 * Figures.SLIP,
        slip(
            MeetingRefusal.CALLED_OFF,
            m.handover().to(),
            () -> new AnswerInvitation(m.id(), null, InvitationReply.COMING, List.of())));
  }

  static void onTheMinutes(TransferMeeting m) {
    Journey j = m.j();
    AgencyId to = m.handover().to().id();
    Slips.oneOf(
        j,
        4 * Figures.SLIP,
        slip(
            HoldTransferMeeting.Refused.MONEY_ALONE,
            m.handover().from(),
            () -> minutes(m, Minutes.moneyAlone(), to)),
        slip(
            HoldTransferMeeting.Refused.TOPICS_LEFT_OUT,
            m.handover().to(),
            () -> minutes(m, Minutes.agenda(j.draw()).subList(0, 5), to)),
        slip(
            HoldTransferMeeting.Refused.TASK_FOR_OVERSIGHT,
            m.handover().from(),
            () -> minutes(m, Minutes.agenda(j.draw()), j.place().oversight().id())),
        slip(
            HoldTransferMeeting.Refused.NO_TRANSFER_NAMED,
            m.handover().from(),
            () -> withoutTransfer(minutes(m, Minutes.agenda(j.draw()), to))));
  }

  static void onceHeld(TransferMeeting m, HoldTransferMeeting minutes) {
    Journey j = m.j();
    Slips.oneOf(
        j,
        2 * Figures.SLIP,
        slip(MeetingRefusal.ALREADY_HELD, m.handover().to(), () -> minutes),
        slip(
            MeetingRefusal.ALREADY_HELD,
            m.handover().from(),
            () ->
                new RescheduleTransferMeeting(
                    m.id(),
                    TransferMeeting.at(j.day().plusDays(9), LocalTime.of(9, 0)),
                    null,
                    null)),
        slip(
            WaiveTransferMeeting.Refused.ALREADY_MET,
            m.handover().from(),
            () ->
                new WaiveTransferMeeting(
                    m.handover().id(), WaiverReason.MASS_ARRIVAL, Texts.staff(j.draw()))));
  }

  private static HoldTransferMeeting minutes(
      TransferMeeting m, List<AgendaItem> agenda, AgencyId firstTask) {
    return Minutes.of(m, agenda, firstTask, List.of(), List.of());
  }

  private static HoldTransferMeeting withoutTransfer(HoldTransferMeeting minutes) {
    return new HoldTransferMeeting(
        null,
        null,
        minutes.attendees(),
        minutes.agenda(),
        minutes.decisions(),
        minutes.tasks(),
        minutes.measuresToContinue(),
        minutes.practicesToContinue());
  }

  private static AmendMinutes amendment(TransferMeeting m) {
    return new AmendMinutes(
        m.id(), Phrases.MINUTES.by(m.j().draw()), Phrases.MINUTES_WHY.by(m.j().draw()));
  }
}
