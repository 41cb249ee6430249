package no.overgang.command.participant.model.practice;

import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.practice.APractice.COMPETENCES;
import static no.overgang.command.participant.model.practice.APractice.NO_SUCH_PRACTICE;
import static no.overgang.command.participant.model.practice.APractice.PRACTICE;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DocumentPracticeTest {

  private static final UUID TASK = new UUID(0x7A5, 1);
  private static final Protected TASKS = new Protected("Kald mat og kasse");

  @Test
  @DisplayName("What was learnt is written down, and whoever follows it up is told")
  void documents() {
    given(APractice.followedUpBy(NAV))
        .when(REFUGEE_SERVICE, new DocumentPractice(PRACTICE, COMPETENCES, TASKS))
        .then(event(new PracticeDocumented(PRACTICE, COMPETENCES, TASKS), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Competences alone are enough, and tasks alone")
  void either() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new DocumentPractice(PRACTICE, COMPETENCES, null))
        .then(event(new PracticeDocumented(PRACTICE, COMPETENCES, null), REFUGEE_SERVICE));
    given(APractice.documented())
        .when(REFUGEE_SERVICE, new DocumentPractice(PRACTICE, List.of(), TASKS))
        .then(event(new PracticeDocumented(PRACTICE, List.of(), TASKS), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R15 holds: documentation after the end resolves the task of whoever followed it up")
  void resolvesTheTask() {
    given(APractice.ended().and(REFUGEE_SERVICE, task(PRACTICE)))
        .when(REFUGEE_SERVICE, new DocumentPractice(PRACTICE, COMPETENCES, null))
        .then(
            event(new PracticeDocumented(PRACTICE, COMPETENCES, null), REFUGEE_SERVICE),
            event(new TaskResolved(TASK, null), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R15 holds: whoever ended the practice sees that the task of another is done")
  void tellsWhoeverEndedIt() {
    given(
            APractice.followedUpBy(COUNTY)
                .and(NAV, new PracticeEnded(PRACTICE, TODAY, PracticeOutcome.JOB, null))
                .and(
                    NAV,
                    new TaskRequested(
                        TASK, COUNTY, new Protected("Dokumenter"), TODAY, "R15", PRACTICE)))
        .when(COUNTY, new DocumentPractice(PRACTICE, COMPETENCES, null))
        .then(
            event(new PracticeDocumented(PRACTICE, COMPETENCES, null), COUNTY, REFUGEE_SERVICE),
            event(new TaskResolved(TASK, null), COUNTY, NAV));
  }

  @Test
  @DisplayName("R15: the task of another practice stays open")
  void anotherPractice() {
    given(APractice.ended().and(REFUGEE_SERVICE, task(NO_SUCH_PRACTICE)))
        .when(REFUGEE_SERVICE, new DocumentPractice(PRACTICE, COMPETENCES, null))
        .then(event(new PracticeDocumented(PRACTICE, COMPETENCES, null), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: documentation of nothing")
  void nothing() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new DocumentPractice(PRACTICE, List.of(), null))
        .thenRefused(CommonRefusal.NOTHING_NAMED.at("/competences"), Because.of("/competences"));
  }

  @Test
  @DisplayName("Refused: by an agency that neither followed it up nor is responsible")
  void byAStranger() {
    given(APractice.running())
        .when(NAV, new DocumentPractice(PRACTICE, COMPETENCES, null))
        .thenRefused(PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a practice that is not there")
  void unknown() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new DocumentPractice(NO_SUCH_PRACTICE, COMPETENCES, null))
        .thenRefused(CommonRefusal.UNKNOWN_PRACTICE, Because.of("/practiceId"));
  }

  private static TaskRequested task(UUID practice) {
    return new TaskRequested(
        TASK, REFUGEE_SERVICE, new Protected("Dokumenter praksisen"), TODAY, "R15", practice);
  }
}
