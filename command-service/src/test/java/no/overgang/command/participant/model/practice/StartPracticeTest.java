package no.overgang.command.participant.model.practice;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Scenario.warned;
import static no.overgang.command.participant.model.Times.HAPPENED;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.practice.APractice.FROM;
import static no.overgang.command.participant.model.practice.APractice.KITCHEN;
import static no.overgang.command.participant.model.practice.APractice.NO_SUCH_PRACTICE;
import static no.overgang.command.participant.model.practice.APractice.PLANNED_END;
import static no.overgang.command.participant.model.practice.APractice.PRACTICE;
import static no.overgang.command.participant.model.practice.APractice.PURPOSE;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.Warning;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartPracticeTest {

  private static final UUID SECOND = new UUID(0x94A, 2);
  private static final BigDecimal HALF = new BigDecimal("22.5");

  @Test
  @DisplayName("A practice begins, followed up by the caller")
  void starts() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, null, HALF, PLANNED_END))
        .then(event(APractice.started(NEW_ID, REFUGEE_SERVICE), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("A practice begins, followed up by another agency, which is told")
  void followedUpByAnother() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(PRACTICE, NAV, HALF, PLANNED_END))
        .then(event(APractice.started(PRACTICE, NAV), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R19 holds: it begins the day after another agency's practice ended")
  void noGap() {
    given(anotherPracticeUntil(FROM.minusDays(1)))
        .when(REFUGEE_SERVICE, start(PRACTICE, null, HALF, PLANNED_END))
        .then(event(APractice.started(PRACTICE, REFUGEE_SERVICE), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R19 breaks: it begins later, and the days between are shown")
  void gap() {
    given(anotherPracticeUntil(FROM.minusDays(4)))
        .when(REFUGEE_SERVICE, start(PRACTICE, null, HALF, PLANNED_END))
        .then(
            warned(
                event(APractice.started(PRACTICE, REFUGEE_SERVICE), REFUGEE_SERVICE),
                new Warning(
                    "R19",
                    "Nobody has the participant from 2026-01-09 to 2026-01-11 (3 days), since Made-up nav had")));
  }

  private static History anotherPracticeUntil(LocalDate end) {
    return aParticipant()
        .and(
            NAV,
            new PracticeStarted(
                NO_SUCH_PRACTICE,
                PracticeKind.WORK_PRACTICE,
                KITCHEN,
                NAV,
                null,
                PURPOSE,
                HALF,
                FROM.minusMonths(3),
                FROM,
                null),
            new PracticeEnded(NO_SUCH_PRACTICE, end, PracticeOutcome.NEW_PRACTICE, null));
  }

  @Test
  @DisplayName("Hours lie above 0 and go to 168; it may end the day it begins")
  void bounds() {
    for (String hours : List.of("0.5", "168", "168.0")) {
      assertThat(
              start(null, null, new BigDecimal(hours), FROM)
                  .decide(aParticipant().state(), Scenario.context(NAV, HAPPENED)))
          .isInstanceOf(Decision.Accepted.class);
    }
  }

  @Test
  @DisplayName("R16 holds: practice for language asks for no level, practice for work has it")
  void levelIsThere() {
    given(withLevel(LanguageLevel.A1))
        .when(NAV, forWork(null))
        .then(event(startedForWork(), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R16 breaks: practice for work with a level under A1 needs a reason")
  void levelUnderTheMinimum() {
    given(withLevel(LanguageLevel.A0)).when(NAV, forWork(null)).thenNeeds(Rule.R16);
    given(withLevel(LanguageLevel.A0))
        .when(NAV, forWork(PURPOSE))
        .then(
            warnedToBoth(
                startedForWork(),
                new Warning(
                    "R16",
                    "A recorded level in Norwegian is under A1, which is asked for",
                    PURPOSE)));
  }

  @Test
  @DisplayName("R20 breaks: more than a full week with what runs, which is warned of and stored")
  void moreThanAFullWeek() {
    given(APractice.running())
        .when(NAV, start(SECOND, null, HALF, PLANNED_END))
        .then(
            warnedToBoth(
                APractice.started(SECOND, NAV),
                new Warning(
                    "R20",
                    "Planned hours come to more than the 37.5 of a full week with what runs already")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "0.00", "168.01", "1e9"})
  @DisplayName("Refused: hours that no week has")
  void hours(String hours) {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, null, new BigDecimal(hours), PLANNED_END))
        .thenRefused(StartPractice.Refused.HOURS_OUT_OF_RANGE, Because.of("/hoursPerWeek"));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(APractice.ended())
        .when(NAV, start(PRACTICE, null, HALF, PLANNED_END))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/practiceId"), Because.inUse("/practiceId"));
  }

  @Test
  @DisplayName("Refused: followed up by an agency the hub does not know")
  void unknownAgency() {
    given(aParticipant())
        .when(NAV, start(null, NOBODY, HALF, PLANNED_END))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/followUpBy"), Because.of("/followUpBy"));
  }

  @Test
  @DisplayName("Refused: followed up by oversight, which takes no part (R24)")
  void oversight() {
    given(aParticipant())
        .when(NAV, start(null, OVERSIGHT, HALF, PLANNED_END))
        .thenRefused(
            CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/followUpBy"), Because.of("/followUpBy"));
  }

  @Test
  @DisplayName("Refused: planned to end before it begins")
  void endsBeforeItBegins() {
    given(aParticipant())
        .when(NAV, start(null, null, HALF, FROM.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedEnd"), Because.of("/plannedEnd"));
  }

  private static History withLevel(LanguageLevel level) {
    return aParticipant()
        .and(
            REFUGEE_SERVICE,
            new LanguageLevelRecorded(
                LanguageSkill.SPEAKING, level, LevelSource.TEST, REGISTERED_ON));
  }

  private static StartPractice forWork(@Nullable Protected overrideReason) {
    return new StartPractice(
        SECOND,
        PracticeKind.WORK_PRACTICE,
        KITCHEN,
        null,
        null,
        PURPOSE,
        HALF,
        FROM,
        PLANNED_END,
        null,
        overrideReason);
  }

  private static PracticeStarted startedForWork() {
    return new PracticeStarted(
        SECOND,
        PracticeKind.WORK_PRACTICE,
        KITCHEN,
        NAV,
        null,
        PURPOSE,
        HALF,
        FROM,
        PLANNED_END,
        null);
  }

  private static Decided warnedToBoth(PracticeStarted event, Warning warning) {
    return new Decided(event, Set.of(NAV, REFUGEE_SERVICE), List.of(warning), null);
  }

  private static StartPractice start(
      @Nullable UUID id, @Nullable AgencyId followUpBy, BigDecimal hours, LocalDate plannedEnd) {
    return new StartPractice(
        id,
        PracticeKind.LANGUAGE_PRACTICE,
        KITCHEN,
        followUpBy,
        new Protected("Kari"),
        PURPOSE,
        hours,
        FROM,
        plannedEnd,
        null,
        null);
  }
}
