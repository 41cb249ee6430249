package no.overgang.command.participant.model.attendance;

import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.attendance.APlace.FROM;
import static no.overgang.command.participant.model.attendance.APlace.NOWHERE;
import static no.overgang.command.participant.model.attendance.APlace.PRACTICE;

import java.time.LocalDate;
import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.command.participant.model.practice.PracticeRefusal;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.EmployerFeedbackRecorded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordEmployerFeedbackTest {

  private static final Protected SAYS = new Protected("Kommer presis og tar i et tak");

  @Test
  @DisplayName(
      "What the employer says is kept, while it runs and after; follower and responsible are told")
  void records() {
    for (History history : List.of(APlace.running(), APlace.ended())) {
      for (AgencyId by : List.of(COUNTY, REFUGEE_SERVICE)) {
        given(history)
            .when(by, new RecordEmployerFeedback(PRACTICE, TODAY, SAYS, true))
            .then(
                event(
                    new EmployerFeedbackRecorded(PRACTICE, TODAY, SAYS, true),
                    COUNTY,
                    REFUGEE_SERVICE));
      }
    }
  }

  @Test
  @DisplayName(
      "The day is the day it happened when left out; whether it would employ may be unsaid")
  void withoutDay() {
    given(APlace.running())
        .when(COUNTY, feedback(null))
        .then(
            event(
                new EmployerFeedbackRecorded(PRACTICE, THAT_DAY, SAYS, null),
                COUNTY,
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: said tomorrow, or before the practice began; the first day is fine")
  void dates() {
    given(APlace.running())
        .when(COUNTY, feedback(TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
    given(APlace.running())
        .when(COUNTY, feedback(FROM.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/on"), Because.of("/on"));
    given(APlace.running())
        .when(COUNTY, feedback(FROM))
        .then(
            event(
                new EmployerFeedbackRecorded(PRACTICE, FROM, SAYS, null), COUNTY, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: by an agency that neither followed it up nor is responsible")
  void byAStranger() {
    given(APlace.running())
        .when(NAV, feedback(null))
        .thenRefused(PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: of a practice that is not there")
  void unknown() {
    given(APlace.running())
        .when(COUNTY, new RecordEmployerFeedback(NOWHERE, null, SAYS, false))
        .thenRefused(CommonRefusal.UNKNOWN_PRACTICE, Because.of("/practiceId"));
  }

  private static RecordEmployerFeedback feedback(@Nullable LocalDate on) {
    return new RecordEmployerFeedback(PRACTICE, on, SAYS, null);
  }
}
