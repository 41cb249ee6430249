package no.overgang.command.participant.model.measure;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.TransferToNavRequested;
import org.jspecify.annotations.Nullable;

/** A course of adult education in a programme of NAV, followed up by the refugee service. */
final class AMeasure {

  static final UUID MEASURE = new UUID(0x3EA, 1);
  static final UUID NO_SUCH_MEASURE = new UUID(0x3EA, 99);
  static final UUID PROGRAMME = new UUID(0x960, 1);
  static final UUID TRANSFER = new UUID(0x74A, 1);
  static final LocalDate FROM = LocalDate.of(2026, 1, 12);
  static final LocalDate PLANNED_END = LocalDate.of(2026, 6, 30);
  static final BigDecimal HOURS = new BigDecimal("22.5");
  static final Protected REASON = new Protected("Har norskstøtte på kurset");

  private AMeasure() {}

  /** A participant of the refugee service in a programme of NAV. */
  static History inAProgramme() {
    return aParticipant()
        .and(
            NAV,
            new ProgrammeStarted(
                PROGRAMME,
                Programme.NAV_FOLLOW_UP,
                NAV,
                REGISTERED_ON,
                REGISTERED_ON,
                TODAY.plusYears(1),
                ProgrammeGoal.WORK,
                List.of()));
  }

  static MeasureStarted started(AgencyId followUpBy, @Nullable UUID programme) {
    return new MeasureStarted(
        MEASURE,
        MeasureKind.SOCIAL_STUDIES,
        null,
        ADULT_EDUCATION,
        null,
        followUpBy,
        programme,
        FROM,
        PLANNED_END,
        HOURS,
        null,
        null);
  }

  static History running() {
    return followedUpBy(REFUGEE_SERVICE);
  }

  static History followedUpBy(AgencyId agency) {
    return inAProgramme().and(agency, started(agency, PROGRAMME));
  }

  static History ended() {
    return running()
        .and(ADULT_EDUCATION, new MeasureEnded(MEASURE, TODAY, MeasureOutcome.COMPLETED, null));
  }

  static History inATransfer() {
    return running()
        .and(
            REFUGEE_SERVICE,
            new TransferToNavRequested(
                TRANSFER, REFUGEE_SERVICE, NAV, TransferReason.PROGRAMME_ENDING, TODAY, 1));
  }

  /** A level of every skill, tested. */
  static History withLevels(History history, LanguageLevel level) {
    History next = history;
    for (LanguageSkill skill : LanguageSkill.values()) {
      next =
          next.and(
              ADULT_EDUCATION,
              new LanguageLevelRecorded(skill, level, LevelSource.TEST, REGISTERED_ON));
    }
    return next;
  }
}
