package no.overgang.command.participant.model.attendance;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;

/**
 * Of a participant of the refugee service: a practice that the county follows up, and a course of
 * adult education that the county follows up.
 */
final class APlace {

  static final UUID PRACTICE = new UUID(0x94A, 1);
  static final UUID MEASURE = new UUID(0x3EA, 1);
  static final UUID NOWHERE = new UUID(0xF00, 99);
  static final LocalDate FROM = LocalDate.of(2026, 1, 12);
  static final LocalDate ENDED_ON = TODAY.minusDays(3);

  private APlace() {}

  static History running() {
    return aParticipant()
        .and(
            COUNTY,
            new PracticeStarted(
                PRACTICE,
                PracticeKind.LANGUAGE_PRACTICE,
                new Employer(null, "Kantinen"),
                COUNTY,
                null,
                new Protected("Norsk på jobb"),
                new BigDecimal("15"),
                FROM,
                TODAY.plusDays(90),
                null),
            new MeasureStarted(
                MEASURE,
                MeasureKind.SOCIAL_STUDIES,
                null,
                ADULT_EDUCATION,
                null,
                COUNTY,
                null,
                FROM,
                TODAY.plusDays(90),
                new BigDecimal("7.5"),
                null,
                null));
  }

  static History ended() {
    return running()
        .and(
            COUNTY,
            new PracticeEnded(PRACTICE, ENDED_ON, PracticeOutcome.JOB, null),
            new MeasureEnded(MEASURE, ENDED_ON, MeasureOutcome.GOT_WORK, null));
  }
}
