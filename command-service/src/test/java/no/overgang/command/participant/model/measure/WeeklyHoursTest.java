package no.overgang.command.participant.model.measure;

import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Times.HAPPENED;
import static no.overgang.command.participant.model.Times.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.PracticeStarted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R20: planned weekly hours over 37.5 across running measures and practices. */
class WeeklyHoursTest {

  private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);

  @ParameterizedTest
  @CsvSource({
    "-30, 60, true", // all along
    "-30, 10, true", // ends while the new one runs
    "30, 60, true", // begins while the new one runs
    "40, 60, true", // begins on the last day of the new one
    "41, 60, false", // begins the day after
    "-30, 7, true", // ends on the first day of the new one
    "-30, 6, false", // ends the day before
  })
  @DisplayName("R20: what runs counts on the days both run, from next week for 33 days")
  void overlap(int from, int until, boolean tooMuch) {
    assertThat(breach(aParticipant().and(REFUGEE_SERVICE, measure(1, from, until, "20")), "20"))
        .isEqualTo(tooMuch);
    assertThat(breach(aParticipant().and(REFUGEE_SERVICE, practice(from, until, "20")), "20"))
        .isEqualTo(tooMuch);
  }

  @Test
  @DisplayName("R20 holds: one after the other does not add up; side by side does")
  void oneAfterTheOther() {
    History oneAfterTheOther =
        aParticipant()
            .and(REFUGEE_SERVICE, measure(1, -30, 20, "17.5"), measure(2, 21, 60, "17.5"));
    History sideBySide =
        aParticipant()
            .and(REFUGEE_SERVICE, measure(1, -30, 20, "17.5"), measure(2, 20, 60, "17.5"));
    assertThat(breach(oneAfterTheOther, "20")).isFalse();
    assertThat(breach(sideBySide, "20")).isTrue();
  }

  @Test
  @DisplayName("R20 holds: what has ended does not count; what is overdue counts until today")
  void endedAndOverdue() {
    History overdue = aParticipant().and(REFUGEE_SERVICE, measure(1, -30, -10, "20"));
    History ended =
        aParticipant()
            .and(
                REFUGEE_SERVICE,
                measure(1, -30, 60, "20"),
                new MeasureEnded(id(1), TODAY, MeasureOutcome.COMPLETED, null));
    assertThat(breach(ended, "20")).isFalse();
    assertThat(breach(overdue, "20")).isFalse();
    assertThat(
            new WeeklyHours(TODAY, NEXT_WEEK, new BigDecimal("20"))
                .breach(overdue.state(), context()))
        .isPresent();
  }

  @Test
  @DisplayName("R20: to the minute, alone or with others")
  void toTheMinute() {
    assertThat(breach(aParticipant(), "37.5")).isFalse();
    assertThat(breach(aParticipant(), "37.51")).isTrue();
  }

  @Test
  @DisplayName("R20: without a version on the day it begins there is nothing to warn of")
  void noVersion() {
    Context plain = context();
    var rules =
        new RuleBook(
            Scenario.RULES.versions().stream()
                .map(
                    version ->
                        version.rule().equals("R20")
                            ? new RuleBook.Version(
                                "R20",
                                1,
                                NEXT_WEEK.plusDays(1),
                                null,
                                "made up",
                                Map.of("minutesPerWeek", 60),
                                Map.of(),
                                List.of())
                            : version)
                .toList());
    var context =
        new Context(
            plain.agency(),
            plain.stream(),
            plain.now(),
            plain.occurredAt(),
            plain.ids(),
            plain.directory(),
            rules,
            plain.streams());
    var hours = new BigDecimal("2");
    assertThat(
            new WeeklyHours(NEXT_WEEK, NEXT_WEEK.plusDays(9), hours)
                .breach(aParticipant().state(), context))
        .isEmpty();
    assertThat(
            new WeeklyHours(NEXT_WEEK.plusDays(1), NEXT_WEEK.plusDays(9), hours)
                .breach(aParticipant().state(), context))
        .hasValueSatisfying(message -> assertThat(message).contains("the 1 of a full week"));
  }

  private static boolean breach(History history, String hours) {
    return new WeeklyHours(NEXT_WEEK, NEXT_WEEK.plusDays(33), new BigDecimal(hours))
        .breach(history.state(), context())
        .isPresent();
  }

  private static Context context() {
    return Scenario.context(REFUGEE_SERVICE, HAPPENED);
  }

  private static UUID id(int number) {
    return new UUID(0x3EA, number);
  }

  private static MeasureStarted measure(int number, int from, int until, String hours) {
    return new MeasureStarted(
        id(number),
        MeasureKind.OTHER,
        null,
        REFUGEE_SERVICE,
        null,
        REFUGEE_SERVICE,
        null,
        TODAY.plusDays(from),
        TODAY.plusDays(until),
        new BigDecimal(hours),
        null,
        null);
  }

  private static PracticeStarted practice(int from, int until, String hours) {
    return new PracticeStarted(
        id(1),
        PracticeKind.LANGUAGE_PRACTICE,
        new Employer(null, "Kantinen"),
        REFUGEE_SERVICE,
        null,
        new Protected("Norsk på jobb"),
        new BigDecimal(hours),
        TODAY.plusDays(from),
        TODAY.plusDays(until),
        null);
  }
}
