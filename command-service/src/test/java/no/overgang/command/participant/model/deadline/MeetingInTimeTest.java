package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.TRANSFER;
import static no.overgang.command.participant.model.deadline.Days.day;
import static no.overgang.command.participant.model.deadline.Days.exited;
import static no.overgang.command.participant.model.deadline.Days.extended;
import static no.overgang.command.participant.model.deadline.Days.started;
import static no.overgang.command.participant.model.deadline.Days.transfer;

import java.util.List;
import java.util.UUID;
import no.overgang.events.Protected;
import no.overgang.events.code.AttendeeRole;
import no.overgang.events.code.Programme;
import no.overgang.events.code.TransferReason;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.Attendee;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferRequested;
import no.overgang.events.participant.TransferWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D03: the transfer meeting is held eight weeks before the sender's programme ends")
class MeetingInTimeTest {

  private static final Protected WORDS = new Protected("Oppdiktet");
  private static final String RAISED = "2026-02-02 D03 raised by version 1, due 2026-04-05";

  /** The programme is planned to end on the last day of May. */
  private static Story inProgramme() {
    return Story.begins()
        .registered("2025-06-10", "2025-06-01")
        .on(
            "2025-07-01",
            REFUGEE_SERVICE,
            started(Programme.INTRODUCTION, REFUGEE_SERVICE, "2025-07-01", "2026-05-31"));
  }

  private static Story requested() {
    return inProgramme()
        .on("2026-02-02", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"));
  }

  private static TransferMeetingHeld meeting(Attendee... attendees) {
    return new TransferMeetingHeld(
        TRANSFER,
        UUID.randomUUID(),
        List.of(attendees),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  private static TransferMeetingHeld fullMeeting() {
    return meeting(
        new Attendee(AttendeeRole.PARTICIPANT, null, null),
        new Attendee(AttendeeRole.ADVISER, REFUGEE_SERVICE, null),
        new Attendee(AttendeeRole.ADVISER, NAV, null));
  }

  @Test
  void metByAMeetingWithEverybody() {
    requested()
        .on("2026-03-02", NAV, fullMeeting())
        .until("2026-06-01")
        .tells("D03", RAISED, "2026-03-02 D03 met on 2026-03-02");
  }

  @Test
  void aMeetingWithoutTheParticipantDoesNotMeetIt() {
    requested()
        .on(
            "2026-03-02",
            NAV,
            meeting(
                new Attendee(AttendeeRole.ADVISER, REFUGEE_SERVICE, null),
                new Attendee(AttendeeRole.ADVISER, NAV, null)))
        .until("2026-04-06")
        .tells("D03", RAISED, "2026-04-06 D03 missed");
  }

  @Test
  void metByAWaiver() {
    requested()
        .on(
            "2026-03-02",
            REFUGEE_SERVICE,
            new TransferMeetingWaived(TRANSFER, WaiverReason.MASS_ARRIVAL, WORDS))
        .tells("D03", RAISED, "2026-03-02 D03 met on 2026-03-02");
  }

  @Test
  void metLate() {
    requested()
        .on("2026-05-04", NAV, fullMeeting())
        .tells("D03", RAISED, "2026-04-06 D03 missed", "2026-05-04 D03 met on 2026-05-04");
  }

  @Test
  void requestedTooLateItIsMissedFromTheBeginning() {
    inProgramme()
        .on("2026-05-04", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"))
        .until("2026-05-05")
        .tells(
            "D03", "2026-05-04 D03 raised by version 1, due 2026-04-05", "2026-05-04 D03 missed");
  }

  @Test
  void fallsAwayWithTheTransfer() {
    requested()
        .on("2026-02-10", NAV, new TransferDeclined(TRANSFER, WORDS))
        .tells("D03", RAISED, "2026-02-10 D03 lifted: FELL_AWAY");
    requested()
        .on("2026-02-10", REFUGEE_SERVICE, new TransferWithdrawn(TRANSFER, WORDS))
        .tells("D03", RAISED, "2026-02-10 D03 lifted: FELL_AWAY");
  }

  @Test
  void anExtensionMovesIt() {
    requested()
        .on("2026-03-02", REFUGEE_SERVICE, extended("2026-08-31"))
        .until("2026-07-07")
        .tells(
            "D03",
            RAISED,
            "2026-03-02 D03 lifted: FACTS_CHANGED",
            "2026-03-02 D03 raised by version 1, due 2026-07-06",
            "2026-07-07 D03 missed");
  }

  @Test
  void anExtensionAfterTheMeetingChangesNothing() {
    requested()
        .on("2026-03-02", NAV, fullMeeting())
        .on("2026-03-10", REFUGEE_SERVICE, extended("2026-08-31"))
        .until("2026-09-01")
        .tells("D03", RAISED, "2026-03-02 D03 met on 2026-03-02");
  }

  @Test
  void isNotAskedWithoutARunningProgrammeOfTheSender() {
    Story.begins()
        .registered("2025-06-10", "2025-06-01")
        .on(
            "2025-07-01",
            ADULT_EDUCATION,
            started(Programme.FOV, ADULT_EDUCATION, "2025-07-01", "2026-05-31"))
        .on("2026-02-02", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"))
        .tells("D03");
    inProgramme()
        .on("2026-01-15", REFUGEE_SERVICE, exited("2026-01-15"))
        .on("2026-02-02", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"))
        .tells("D03");
  }

  @Test
  void ofSeveralProgrammesTheOneThatEndsFirstCounts() {
    inProgramme()
        .on(
            "2025-08-01",
            REFUGEE_SERVICE,
            started(
                UUID.randomUUID(), Programme.OTHER, REFUGEE_SERVICE, "2025-08-01", "2026-04-30"))
        .on("2026-02-02", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"))
        .tells("D03", "2026-02-02 D03 raised by version 1, due 2026-03-05");
  }

  @Test
  void isAskedOfATransferToAnyKindOfAgency() {
    inProgramme()
        .on(
            "2026-02-02",
            REFUGEE_SERVICE,
            new TransferRequested(
                TRANSFER,
                REFUGEE_SERVICE,
                ADULT_EDUCATION,
                TransferReason.OTHER,
                day("2026-06-01"),
                1))
        .tells("D03", RAISED);
  }
}
