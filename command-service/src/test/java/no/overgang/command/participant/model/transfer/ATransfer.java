package no.overgang.command.participant.model.transfer;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.NOW;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.AgendaTopic;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.MeetingMedium;
import no.overgang.events.code.TopicStatus;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.AgendaItem;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.Invited;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TransferAcceptanceVoided;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingMinutesAmended;
import no.overgang.events.participant.TransferMeetingScheduled;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferRequested;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.events.participant.TransferWithdrawn;

/** A transfer from the refugee service to NAV, as far as it has come. */
final class ATransfer {

  static final UUID TRANSFER = new UUID(0x74A, 1);
  static final UUID LATER_TRANSFER = new UUID(0x74A, 2);
  static final UUID NO_SUCH_TRANSFER = new UUID(0x74A, 99);
  static final UUID MEETING = new UUID(0x3EE, 1);
  static final UUID NO_SUCH_MEETING = new UUID(0x3EE, 99);
  static final LocalDate PLANNED_ON = LocalDate.of(2026, 4, 1);
  static final Protected REASON = new Protected("Ny vurdering");
  static final Protected WHAT = new Protected("Språktesten ble tatt i januar, ikke i mars");
  static final Protected PLACE = new Protected("Rådhuset");
  static final Attendee THE_PARTICIPANT = new Attendee(AttendeeRole.PARTICIPANT, null, null);
  static final Attendee SENDERS_ADVISER =
      new Attendee(AttendeeRole.ADVISER, REFUGEE_SERVICE, new Protected("Ane"));
  static final Attendee RECEIVERS_ADVISER =
      new Attendee(AttendeeRole.ADVISER, NAV, new Protected("Nils"));
  static final List<Attendee> EVERYBODY =
      List.of(THE_PARTICIPANT, SENDERS_ADVISER, RECEIVERS_ADVISER);

  private ATransfer() {}

  static TransferToNavRequested request(UUID id, AgencyId from, AgencyId to) {
    return new TransferToNavRequested(id, from, to, TransferReason.PROGRAMME_ENDING, PLANNED_ON, 1);
  }

  static History requested() {
    return requestedOf(aParticipant());
  }

  static History requestedOf(History participant) {
    return participant.and(REFUGEE_SERVICE, request(TRANSFER, REFUGEE_SERVICE, NAV));
  }

  /** A meeting is called; both parties, adult education and the participant are asked. */
  static History meetingCalled() {
    return requested()
        .and(
            REFUGEE_SERVICE,
            new TransferMeetingScheduled(
                TRANSFER, MEETING, NOW, PLACE, MeetingMedium.IN_PERSON, invited(), true));
  }

  static List<Invited> invited() {
    return List.of(
        new Invited(AttendeeRole.PARTICIPANT, null, null),
        new Invited(AttendeeRole.ADVISER, NAV, null),
        new Invited(AttendeeRole.ADVISER, REFUGEE_SERVICE, new Protected("Ane")),
        new Invited(AttendeeRole.TEACHER, ADULT_EDUCATION, null));
  }

  /** The whole checklist, each topic with the same status. */
  static List<AgendaItem> agenda(TopicStatus status) {
    return Arrays.stream(AgendaTopic.values())
        .map(topic -> new AgendaItem(topic, status, null))
        .toList();
  }

  /** A meeting with these at the table, which marked these practices to continue. */
  static TransferMeetingHeld held(List<Attendee> attendees, UUID... practices) {
    return new TransferMeetingHeld(
        TRANSFER,
        MEETING,
        attendees,
        agenda(TopicStatus.COVERED),
        null,
        List.of(),
        List.of(),
        List.of(practices));
  }

  static History met() {
    return requested().and(REFUGEE_SERVICE, held(EVERYBODY));
  }

  static TransferMeetingWaived waiver() {
    return new TransferMeetingWaived(TRANSFER, WaiverReason.MASS_ARRIVAL, new Protected("Leder"));
  }

  static History waived() {
    return requested().and(REFUGEE_SERVICE, waiver());
  }

  static History declined() {
    return met().and(NAV, new TransferDeclined(TRANSFER, REASON));
  }

  static History withdrawn() {
    return met().and(REFUGEE_SERVICE, new TransferWithdrawn(TRANSFER, REASON));
  }

  static History accepted() {
    return met()
        .and(
            NAV,
            new TransferAccepted(TRANSFER, new Protected("Nils"), TODAY, "0".repeat(64)),
            new ResponsibilityAssumed(NAV, TODAY, TRANSFER));
  }

  /** The receiver is to be responsible from tomorrow. */
  static History acceptedFromTomorrow() {
    return met()
        .and(
            NAV,
            new TransferAccepted(TRANSFER, new Protected("Nils"), TOMORROW, "0".repeat(64)),
            new ResponsibilityAssumed(NAV, TOMORROW, TRANSFER));
  }

  /** The acceptance fell when NAV was responsible already. */
  static History voided() {
    return accepted()
        .and(REFUGEE_SERVICE, amended(), new TransferAcceptanceVoided(TRANSFER, MEETING));
  }

  /** The acceptance fell before NAV was responsible, and the refugee service is so as before. */
  static History reopened() {
    return acceptedFromTomorrow()
        .and(
            REFUGEE_SERVICE,
            amended(),
            new TransferAcceptanceVoided(TRANSFER, MEETING),
            new ResponsibilityAssumed(REFUGEE_SERVICE, TODAY, TRANSFER));
  }

  static TransferMeetingMinutesAmended amended() {
    return new TransferMeetingMinutesAmended(TRANSFER, MEETING, WHAT, REASON);
  }

  /** NAV handed on to adult education instead of accepting anew. */
  static History superseded() {
    return voided().and(NAV, requestOf(LATER_TRANSFER, NAV, ADULT_EDUCATION));
  }

  static TransferRequested requestOf(UUID id, AgencyId from, AgencyId to) {
    return new TransferRequested(id, from, to, TransferReason.PROGRAMME_ENDING, PLANNED_ON, 1);
  }

  /** Those that no longer wait for the receiver. */
  static List<History> ended() {
    return List.of(accepted(), declined(), withdrawn(), superseded());
  }
}
