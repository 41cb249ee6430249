package no.overgang.command.participant.model.revision;

import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.revision.AnEntry.PRACTICE;
import static no.overgang.command.participant.model.revision.AnEntry.PRACTICE_ENDS;
import static no.overgang.command.participant.model.revision.AnEntry.PROGRAMME;
import static no.overgang.command.participant.model.revision.AnEntry.REASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.code.CompetenceGrade;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.AbsenceRecorded;
import no.overgang.events.participant.Competence;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.EmployerFeedbackRecorded;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A correction leaves things coherent; the field by which it would not is pointed at. */
class CoherenceTest {

  private static final UUID MEASURE = new UUID(0x3EA, 1);
  private static final LocalDate BEFORE_IT_BEGAN = REGISTERED_ON.minusDays(1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final Refusal DATES = CommonRefusal.DATES_OUT_OF_ORDER;
  private static final Refusal FUTURE = CommonRefusal.IN_THE_FUTURE;
  private static final Refusal NOTHING = CommonRefusal.NOTHING_NAMED;

  /** A practice from September that was extended to July and ended on 1 March. */
  private static final History PRACTISED =
      aParticipant()
          .and(
              REFUGEE_SERVICE,
              AnEntry.practice(),
              new PracticeExtended(PRACTICE, PRACTICE_ENDS.plusMonths(1), null),
              new PracticeEnded(PRACTICE, MARCH, PracticeOutcome.JOB, null));

  /** A programme from September that was extended, paused, resumed and left on 1 March. */
  private static final History IN_A_PROGRAMME =
      aParticipant()
          .and(
              REFUGEE_SERVICE,
              AnEntry.programme(),
              new ProgrammeExtended(PROGRAMME, REGISTERED_ON.plusYears(3), REASON),
              new ProgrammePaused(PROGRAMME, LeaveKind.PARENTAL, LocalDate.of(2025, 10, 1), TODAY),
              new ProgrammeResumed(PROGRAMME, LocalDate.of(2026, 1, 1)),
              new ProgrammeExited(PROGRAMME, ExitCode.PAID_WORK, true, MARCH, null, null));

  private static final History MEASURED =
      aParticipant()
          .and(
              REFUGEE_SERVICE,
              new MeasureStarted(
                  MEASURE,
                  MeasureKind.JOB_CLUB,
                  null,
                  REFUGEE_SERVICE,
                  null,
                  REFUGEE_SERVICE,
                  null,
                  REGISTERED_ON,
                  PRACTICE_ENDS,
                  new BigDecimal("12"),
                  null,
                  null),
              new MeasureEnded(MEASURE, MARCH, MeasureOutcome.GOT_WORK, null));

  static Stream<Arguments> incoherent() {
    return Stream.of(
        arguments(PRACTISED, 3, "from", MARCH.plusDays(1), DATES),
        arguments(PRACTISED, 3, "plannedEnd", PRACTICE_ENDS.plusMonths(2), DATES),
        arguments(PRACTISED, 3, "plannedEnd", BEFORE_IT_BEGAN, DATES),
        arguments(
            PRACTISED, 3, "hoursPerWeek", BigDecimal.ZERO, Coherence.Refused.HOURS_OUT_OF_RANGE),
        arguments(
            PRACTISED,
            3,
            "hoursPerWeek",
            new BigDecimal("168.1"),
            Coherence.Refused.HOURS_OUT_OF_RANGE),
        arguments(PRACTISED, 4, "newEnd", PRACTICE_ENDS.minusDays(1), DATES),
        arguments(PRACTISED, 5, "on", BEFORE_IT_BEGAN, DATES),
        arguments(PRACTISED, 5, "on", TOMORROW, FUTURE),
        arguments(IN_A_PROGRAMME, 3, "startedOn", LocalDate.of(2025, 10, 2), DATES),
        arguments(IN_A_PROGRAMME, 3, "plannedEnd", REGISTERED_ON.plusYears(4), DATES),
        arguments(IN_A_PROGRAMME, 4, "newEnd", REGISTERED_ON.plusYears(1), DATES),
        arguments(IN_A_PROGRAMME, 5, "from", BEFORE_IT_BEGAN, DATES),
        arguments(IN_A_PROGRAMME, 5, "from", TOMORROW, DATES),
        arguments(IN_A_PROGRAMME, 5, "from", LocalDate.of(2026, 1, 2), DATES),
        arguments(IN_A_PROGRAMME, 5, "until", REGISTERED_ON, DATES),
        arguments(IN_A_PROGRAMME, 6, "on", REGISTERED_ON, DATES),
        arguments(IN_A_PROGRAMME, 7, "on", BEFORE_IT_BEGAN, DATES),
        arguments(IN_A_PROGRAMME, 7, "on", TOMORROW, FUTURE),
        arguments(MEASURED, 3, "from", MARCH.plusDays(1), DATES),
        arguments(MEASURED, 3, "plannedEnd", BEFORE_IT_BEGAN, DATES),
        arguments(
            MEASURED, 3, "hoursPerWeek", BigDecimal.ZERO, Coherence.Refused.HOURS_OUT_OF_RANGE),
        arguments(MEASURED, 4, "on", BEFORE_IT_BEGAN, DATES),
        arguments(MEASURED, 4, "on", TOMORROW, FUTURE),
        arguments(aParticipant(), 0, "municipality", "33", Coherence.Refused.NO_SUCH_MUNICIPALITY),
        arguments(aParticipant(), 0, "birthYear", 1899, Coherence.Refused.NO_SUCH_BIRTH_YEAR),
        arguments(aParticipant(), 0, "birthYear", 2027, Coherence.Refused.NO_SUCH_BIRTH_YEAR),
        arguments(aParticipant(), 0, "birthYear", 2026, DATES),
        arguments(aParticipant(), 0, "settledOn", LocalDate.of(1990, 1, 1), DATES),
        of(
            new ParticipantMoved("3301", "0301", TODAY),
            "fromMunicipality",
            "x",
            Coherence.Refused.NO_SUCH_MUNICIPALITY),
        of(
            new ParticipantMoved("3301", "0301", TODAY),
            "toMunicipality",
            "",
            Coherence.Refused.NO_SUCH_MUNICIPALITY),
        of(new FollowUpClosed(FollowUpOutcome.MOVED, TODAY, null), "on", TOMORROW, FUTURE),
        of(new FollowUpReopened(TODAY, null), "on", TOMORROW, FUTURE),
        of(
            new LanguageLevelRecorded(
                LanguageSkill.READING, LanguageLevel.A1, LevelSource.TEST, TODAY),
            "on",
            TOMORROW,
            FUTURE),
        of(mapping(), "dimensions", List.of(), NOTHING),
        of(
            new PlanAgreed(MEASURE, 1, List.of(REASON), List.of(), true),
            "goals",
            List.of(),
            NOTHING),
        of(new PracticeDocumented(PRACTICE, List.of(), REASON), "tasks", null, NOTHING),
        of(
            new PracticeDocumented(
                PRACTICE, List.of(new Competence("Kasse", CompetenceGrade.MASTERS)), null),
            "competences",
            List.of(),
            NOTHING),
        of(new EmployerFeedbackRecorded(PRACTICE, TODAY, REASON, true), "on", TOMORROW, FUTURE),
        of(absence(), "until", TODAY.minusDays(1), DATES),
        of(absence(), "from", TODAY.plusDays(3), DATES),
        of(dropout(), "on", TOMORROW, FUTURE),
        of(dropout(), "lastContactOn", TOMORROW, FUTURE));
  }

  @ParameterizedTest(name = "{2} of {1} to {3}")
  @MethodSource("incoherent")
  @DisplayName("Refused: what would not fit the rest")
  void refused(History history, int entry, String field, Object value, Refusal because) {
    given(history)
        .when(
            REFUGEE_SERVICE,
            new CorrectEntry(AnEntry.at(history, entry), FieldsByName.of(field, value), REASON))
        .thenRefused(because.at("/fields/" + field), Because.of("/fields/" + field));
  }

  static Stream<Arguments> coherent() {
    return Stream.of(
        arguments(PRACTISED, 3, "from", MARCH),
        arguments(PRACTISED, 3, "plannedEnd", PRACTICE_ENDS.plusMonths(1)),
        arguments(PRACTISED, 3, "hoursPerWeek", new BigDecimal("168")),
        arguments(PRACTISED, 4, "newEnd", PRACTICE_ENDS),
        arguments(PRACTISED, 5, "on", TODAY),
        arguments(PRACTISED, 5, "on", REGISTERED_ON),
        arguments(IN_A_PROGRAMME, 5, "until", null),
        arguments(IN_A_PROGRAMME, 6, "on", LocalDate.of(2025, 10, 1)),
        arguments(IN_A_PROGRAMME, 7, "exitCode", ExitCode.HIGHER_EDUCATION),
        arguments(aParticipant(), 0, "birthYear", 2025),
        arguments(aParticipant(), 0, "municipality", "0301"),
        arguments(
            one(new PracticeDocumented(PRACTICE, List.of(), REASON)),
            3,
            "competences",
            List.of(new Competence("Kasse", CompetenceGrade.MASTERS))),
        arguments(one(dropout()), 3, "lastContactOn", null),
        arguments(one(absence()), 3, "from", TODAY.plusDays(2)));
  }

  @ParameterizedTest(name = "{2} of {1} to {3}")
  @MethodSource("coherent")
  @DisplayName("Taken: what just fits the rest")
  void taken(History history, int entry, String field, Object value) {
    ParticipantEvent before = history.facts().get(entry).event();
    var after = ((EntryFields.Corrected) FieldsByName.of(field, value).into(before)).entry();
    Scenario.Then then =
        given(history)
            .when(
                REFUGEE_SERVICE,
                new CorrectEntry(
                    AnEntry.at(history, entry), FieldsByName.of(field, value), REASON));
    // Fitting is one thing, what the rules warn of another.
    assertThat(then.decision())
        .isInstanceOfSatisfying(
            Decision.Accepted.class,
            accepted ->
                assertThat(accepted.events())
                    .extracting(Decided::event)
                    .containsExactly(AnEntry.corrected(AnEntry.at(history, entry), after, field)));
  }

  @Test
  @DisplayName("Days are held against those read now, not against those corrected since or gone")
  void againstWhatIsReadNow() {
    var ended = new PracticeEnded(PRACTICE, TODAY, PracticeOutcome.JOB, null);
    History corrected =
        PRACTISED.and(REFUGEE_SERVICE, AnEntry.corrected(AnEntry.at(PRACTISED, 5), ended, "on"));
    History gone =
        PRACTISED.and(REFUGEE_SERVICE, AnEntry.retracted(AnEntry.at(PRACTISED, 5), ended));
    for (History history : List.of(corrected, gone)) {
      var fields = FieldsByName.of("from", TODAY);
      var after = ((EntryFields.Corrected) fields.into(AnEntry.practice())).entry();
      given(history)
          .when(REFUGEE_SERVICE, new CorrectEntry(AnEntry.at(history, 3), fields, REASON))
          .then(event(AnEntry.corrected(AnEntry.at(history, 3), after, "from")));
    }
  }

  @Test
  @DisplayName("What did not fit before is not held against a correction of something else")
  void onlyWhatItBreaks() {
    var odd = new PracticeEnded(PRACTICE, TOMORROW, PracticeOutcome.JOB, null);
    History history = one(odd);
    var after = new PracticeEnded(PRACTICE, TOMORROW, PracticeOutcome.TRAINING, null);
    given(history)
        .when(
            REFUGEE_SERVICE,
            new CorrectEntry(
                AnEntry.last(history),
                FieldsByName.of("outcome", PracticeOutcome.TRAINING),
                REASON))
        .then(event(AnEntry.corrected(AnEntry.last(history), after, "outcome")));
  }

  private static Arguments of(
      ParticipantEvent event, String field, @Nullable Object value, Refusal because) {
    return arguments(one(event), 3, field, value, because);
  }

  private static History one(ParticipantEvent event) {
    return aParticipant().and(REFUGEE_SERVICE, event);
  }

  private static MappingRecorded mapping() {
    return new MappingRecorded(
        MEASURE,
        "Kartlegging",
        "Samtale",
        false,
        List.of(new Finding(MappingDimension.INTERESTS, REASON, null)),
        null,
        null);
  }

  private static AbsenceRecorded absence() {
    return new AbsenceRecorded(PRACTICE, null, TODAY, TODAY.plusDays(2), null, true, null);
  }

  private static DropoutRegistered dropout() {
    return new DropoutRegistered(
        MEASURE,
        new DropoutFrom(null, null, PRACTICE, null),
        TODAY,
        DropoutRoute.UNKNOWN,
        DropoutReason.HEALTH,
        List.of(),
        TODAY,
        null);
  }
}
