package no.overgang.command.participant.model.practice;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.CompetenceGrade;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.Competence;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferToNavRequested;

/** A practice place in a kitchen, followed up by the refugee service unless said otherwise. */
final class APractice {

  static final UUID PRACTICE = new UUID(0x94A, 1);
  static final UUID NO_SUCH_PRACTICE = new UUID(0x94A, 99);
  static final UUID TRANSFER = new UUID(0x74A, 1);
  static final LocalDate FROM = LocalDate.of(2026, 1, 12);
  static final LocalDate PLANNED_END = LocalDate.of(2026, 6, 30);
  static final Employer KITCHEN = new Employer("310100001", "Kantinen");
  static final Protected PURPOSE = new Protected("Norsk på jobb");
  static final List<Competence> COMPETENCES =
      List.of(new Competence("Kald mat", CompetenceGrade.MASTERS));

  private APractice() {}

  static PracticeStarted started(UUID id, AgencyId followUpBy) {
    return new PracticeStarted(
        id,
        PracticeKind.LANGUAGE_PRACTICE,
        KITCHEN,
        followUpBy,
        new Protected("Kari"),
        PURPOSE,
        new BigDecimal("22.5"),
        FROM,
        PLANNED_END,
        null);
  }

  /** Of a participant the refugee service is responsible for. */
  static History followedUpBy(AgencyId agency) {
    return aParticipant().and(agency, started(PRACTICE, agency));
  }

  static History running() {
    return followedUpBy(REFUGEE_SERVICE);
  }

  static History documented() {
    return running().and(REFUGEE_SERVICE, new PracticeDocumented(PRACTICE, COMPETENCES, null));
  }

  static History ended() {
    return running()
        .and(REFUGEE_SERVICE, new PracticeEnded(PRACTICE, TODAY, PracticeOutcome.JOB, null));
  }

  /** In an open transfer to NAV, with a meeting that marked it to continue. */
  static History markedToContinue() {
    return running()
        .and(
            REFUGEE_SERVICE,
            new TransferToNavRequested(
                TRANSFER, REFUGEE_SERVICE, NAV, TransferReason.PROGRAMME_ENDING, TODAY, 1),
            new TransferMeetingHeld(
                TRANSFER,
                new UUID(0x3EE, 1),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(PRACTICE)));
  }
}
