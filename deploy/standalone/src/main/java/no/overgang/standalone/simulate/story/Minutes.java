package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.measure.Measures;
import no.overgang.command.participant.model.transfer.AcceptTransfer;
import no.overgang.command.participant.model.transfer.AmendMinutes;
import no.overgang.command.participant.model.transfer.DeclineTransfer;
import no.overgang.command.participant.model.transfer.HoldTransferMeeting;
import no.overgang.command.participant.model.transfer.TransferRefusal;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.AgendaTopic;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.TopicStatus;
import no.overgang.events.participant.AgendaItem;
import no.overgang.events.participant.AgreedTask;
import no.overgang.events.participant.Attendee;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Phrases;
import no.overgang.standalone.simulate.world.Texts;
import org.jspecify.annotations.Nullable;

/** Chapter: what is written down of a transfer meeting, and amended when it was wrong. */
final class Minutes {

  private static final int DAYS_TO_GO_ON = 45;

  private Minutes() {}

  /** The minutes of a full meeting; what runs long enough is to continue (P 2.3.1). */
  static HoldTransferMeeting of(TransferMeeting meeting, @Nullable PracticePlace continuing) {
    return of(
        meeting,
        agenda(meeting.j().draw()),
        meeting.handover().to().id(),
        meeting.j().state().measures().running().stream()
            .filter(measure -> measure.plannedEnd().isAfter(meeting.on().plusDays(DAYS_TO_GO_ON)))
            .map(Measures.Measure::measureId)
            .toList(),
        continuing == null || !continuing.runs() ? List.of() : List.of(continuing.id()));
  }

  static HoldTransferMeeting of(
      TransferMeeting meeting,
      List<AgendaItem> agenda,
      AgencyId firstTask,
      List<UUID> measures,
      List<UUID> practices) {
    Handover handover = meeting.handover();
    Draw draw = meeting.j().draw();
    LocalDate on = meeting.on();
    return new HoldTransferMeeting(
        handover.id(),
        meeting.id(),
        attendees(meeting),
        agenda,
        Texts.decisions(draw),
        List.of(
            new AgreedTask(
                firstTask, new Protected("Innkalle til første samtale."), on.plusDays(14)),
            new AgreedTask(handover.from().id(), new Protected("Sende attester."), on.plusDays(7))),
        measures,
        practices);
  }

  /**
   * Minutes that were accepted are amended: the acceptance falls, and the receiver accepts anew
   * from the same day.
   *
   * @param since the day from which the receiver is responsible
   */
  static void amended(TransferMeeting meeting, LocalDate since) {
    Journey j = meeting.j();
    Handover h = meeting.handover();
    if (j.over()) {
      return;
    }
    j.does(
        j.draw().chance(0.5) ? h.from() : h.to(),
        new AmendMinutes(
            meeting.id(), Phrases.MINUTES.by(j.draw()), Phrases.MINUTES_WHY.by(j.draw())));
    Slips.oneOf(
        j,
        10 * Figures.SLIP,
        Slips.slip(
            TransferRefusal.RECEIVER_IS_RESPONSIBLE,
            h.to(),
            () -> new DeclineTransfer(h.id(), new Protected("Ikke enig i referatet."))),
        Slips.slip(
            AcceptTransfer.Refused.RESPONSIBLE_FROM_ANOTHER_DAY,
            h.to(),
            () -> h.acceptance(since.plusDays(1), j.manifestHash(h.to()))));
    j.pass(j.draw().between(1, 6));
    h.takesOver(since);
  }

  /** Each topic of the checklist, covered or said why not. */
  static List<AgendaItem> agenda(Draw draw) {
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

  /** A meeting about benefits and nothing else (P 5.1.3). */
  static List<AgendaItem> moneyAlone() {
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

  private static List<Attendee> attendees(TransferMeeting meeting) {
    var attendees = new ArrayList<Attendee>();
    attendees.add(new Attendee(AttendeeRole.PARTICIPANT, null, null));
    attendees.add(adviser(meeting, meeting.handover().from()));
    attendees.add(adviser(meeting, meeting.handover().to()));
    if (meeting.interpreted()) {
      attendees.add(new Attendee(AttendeeRole.INTERPRETER, null, Texts.staff(meeting.j().draw())));
    }
    return attendees;
  }

  private static Attendee adviser(TransferMeeting meeting, Agency agency) {
    return new Attendee(AttendeeRole.ADVISER, agency.id(), Texts.staff(meeting.j().draw()));
  }
}
