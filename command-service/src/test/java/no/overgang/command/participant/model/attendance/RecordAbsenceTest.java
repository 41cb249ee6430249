package no.overgang.command.participant.model.attendance;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.attendance.APlace.ENDED_ON;
import static no.overgang.command.participant.model.attendance.APlace.FROM;
import static no.overgang.command.participant.model.attendance.APlace.MEASURE;
import static no.overgang.command.participant.model.attendance.APlace.NOWHERE;
import static no.overgang.command.participant.model.attendance.APlace.PRACTICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.command.participant.model.measure.MeasureRefusal;
import no.overgang.command.participant.model.practice.PracticeRefusal;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.AbsenceRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordAbsenceTest {

  private static final Protected REASON = new Protected("Sykt barn");

  @Test
  @DisplayName("Away from a practice: its follower records it, or the responsible; both are told")
  void fromAPractice() {
    for (AgencyId by : List.of(COUNTY, REFUGEE_SERVICE)) {
      given(APlace.running())
          .when(by, away(PRACTICE, null, THAT_DAY, TODAY))
          .then(event(was(PRACTICE, null, THAT_DAY, TODAY), COUNTY, REFUGEE_SERVICE));
    }
  }

  @Test
  @DisplayName("Away from a measure: its provider records it too, and is told")
  void fromAMeasure() {
    for (AgencyId by : List.of(ADULT_EDUCATION, COUNTY, REFUGEE_SERVICE)) {
      given(APlace.running())
          .when(by, away(null, MEASURE, THAT_DAY, TODAY))
          .then(
              event(was(null, MEASURE, THAT_DAY, TODAY), ADULT_EDUCATION, COUNTY, REFUGEE_SERVICE));
    }
  }

  @Test
  @DisplayName("It may last, from today; and be of the first or the last day of what has ended")
  void edges() {
    given(APlace.running())
        .when(COUNTY, away(PRACTICE, null, TODAY, TODAY.plusDays(20)))
        .then(event(was(PRACTICE, null, TODAY, TODAY.plusDays(20)), COUNTY, REFUGEE_SERVICE));
    given(APlace.ended())
        .when(COUNTY, away(PRACTICE, null, FROM, ENDED_ON))
        .then(event(was(PRACTICE, null, FROM, ENDED_ON), COUNTY, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: away from nothing, or from both at once")
  void exactlyOne() {
    refused(away(null, null, THAT_DAY, TODAY), "/practiceId");
    refused(away(PRACTICE, MEASURE, THAT_DAY, TODAY), "/practiceId");
  }

  private static void refused(RecordAbsence command, String pointer) {
    given(APlace.running())
        .when(COUNTY, command)
        .thenRefused(RecordAbsence.Refused.NOT_EXACTLY_ONE, Because.of(pointer));
  }

  @Test
  @DisplayName("Refused: from tomorrow, or from before it began")
  void from() {
    given(APlace.running())
        .when(COUNTY, away(PRACTICE, null, TOMORROW, TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/from"), Because.of("/from"));
    given(APlace.running())
        .when(COUNTY, away(null, MEASURE, FROM.minusDays(1), TODAY))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/from"), Because.of("/from"));
  }

  @Test
  @DisplayName("Refused: until before it began, or until after the practice or measure ended")
  void until() {
    given(APlace.running())
        .when(COUNTY, away(PRACTICE, null, THAT_DAY, THAT_DAY.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/until"), Because.of("/until"));
    for (RecordAbsence late :
        List.of(
            away(PRACTICE, null, FROM, ENDED_ON.plusDays(1)),
            away(null, MEASURE, FROM, ENDED_ON.plusDays(1)))) {
      given(APlace.ended())
          .when(COUNTY, late)
          .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/until"), Because.of("/until"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "48", "48.0"})
  @DisplayName("Hours lie within the two days")
  void hours(String hours) {
    given(APlace.running())
        .when(COUNTY, counted(hours))
        .then(
            event(
                new AbsenceRecorded(
                    PRACTICE, null, TODAY.minusDays(1), TODAY, new BigDecimal(hours), false, null),
                COUNTY,
                REFUGEE_SERVICE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "48.01", "1e9"})
  @DisplayName("Refused: hours that two days have not")
  void hoursOutOfRange(String hours) {
    given(APlace.running())
        .when(COUNTY, counted(hours))
        .thenRefused(RecordAbsence.Refused.HOURS_OUT_OF_RANGE, Because.of("/hours"));
  }

  @Test
  @DisplayName("Refused: by an agency that neither followed it up nor is responsible")
  void byAStranger() {
    given(APlace.running())
        .when(ADULT_EDUCATION, away(PRACTICE, null, THAT_DAY, TODAY))
        .thenRefused(PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY, Because.ofTheState());
    given(APlace.running())
        .when(NAV, away(null, MEASURE, THAT_DAY, TODAY))
        .thenRefused(MeasureRefusal.MEASURE_OF_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: from what is not there, or is of the other kind")
  void unknown() {
    for (UUID strange : List.of(NOWHERE, MEASURE)) {
      given(APlace.running())
          .when(COUNTY, away(strange, null, THAT_DAY, TODAY))
          .thenRefused(CommonRefusal.UNKNOWN_PRACTICE, Because.of("/practiceId"));
    }
    for (UUID strange : List.of(NOWHERE, PRACTICE)) {
      given(APlace.running())
          .when(COUNTY, away(null, strange, THAT_DAY, TODAY))
          .thenRefused(CommonRefusal.UNKNOWN_MEASURE.at("/measureId"), Because.of("/measureId"));
    }
  }

  private static RecordAbsence away(
      @Nullable UUID practice, @Nullable UUID measure, LocalDate from, LocalDate until) {
    return new RecordAbsence(practice, measure, from, until, null, true, REASON);
  }

  private static RecordAbsence counted(String hours) {
    return new RecordAbsence(
        PRACTICE, null, TODAY.minusDays(1), TODAY, new BigDecimal(hours), false, null);
  }

  private static AbsenceRecorded was(
      @Nullable UUID practice, @Nullable UUID measure, LocalDate from, LocalDate until) {
    return new AbsenceRecorded(practice, measure, from, until, null, true, REASON);
  }
}
