package no.overgang.command.participant.model.practice;

import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.practice.APractice.COMPETENCES;
import static no.overgang.command.participant.model.practice.APractice.FROM;
import static no.overgang.command.participant.model.practice.APractice.NO_SUCH_PRACTICE;
import static no.overgang.command.participant.model.practice.APractice.PRACTICE;
import static no.overgang.command.participant.model.practice.APractice.TRANSFER;

import java.time.LocalDate;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TransferWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndPracticeTest {

  private static final Protected REASON = new Protected("Fikk jobb");

  @Test
  @DisplayName("R15 holds: a practice that is documented ends, and nothing more is asked")
  void documented() {
    given(APractice.documented())
        .when(REFUGEE_SERVICE, end(THAT_DAY, PracticeOutcome.JOB))
        .then(event(ended(THAT_DAY, PracticeOutcome.JOB), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName(
      "R15 breaks: ended without documentation, a task opens for whoever followed it up last")
  void undocumented() {
    given(APractice.running().and(REFUGEE_SERVICE, new PracticeContinued(PRACTICE, COUNTY, null)))
        .when(REFUGEE_SERVICE, end(FROM, PracticeOutcome.TRAINING))
        .then(
            event(ended(FROM, PracticeOutcome.TRAINING), COUNTY, REFUGEE_SERVICE),
            event(
                new TaskRequested(
                    NEW_ID,
                    COUNTY,
                    new Protected("Dokumenter praksisen"),
                    FROM.plusDays(21),
                    "R15",
                    PRACTICE),
                COUNTY));
  }

  @Test
  @DisplayName("R08 breaks: cut off while it is marked to continue in an open transfer")
  void markedToContinue() {
    given(APractice.markedToContinue())
        .when(REFUGEE_SERVICE, end(THAT_DAY, PracticeOutcome.NONE))
        .thenRefused(EndPractice.Refused.MARKED_TO_CONTINUE, Because.of(Rule.R08));
  }

  @Test
  @DisplayName(
      "R08 holds: marked to continue, it ends in something; or in nothing once the transfer has ended")
  void endsInSomething() {
    given(
            APractice.markedToContinue()
                .and(REFUGEE_SERVICE, new PracticeDocumented(PRACTICE, COMPETENCES, null)))
        .when(REFUGEE_SERVICE, end(THAT_DAY, PracticeOutcome.JOB))
        .then(event(ended(THAT_DAY, PracticeOutcome.JOB), REFUGEE_SERVICE));
    given(
            APractice.markedToContinue()
                .and(REFUGEE_SERVICE, new PracticeDocumented(PRACTICE, COMPETENCES, null))
                .and(REFUGEE_SERVICE, new TransferWithdrawn(TRANSFER, REASON)))
        .when(REFUGEE_SERVICE, end(THAT_DAY, PracticeOutcome.NONE))
        .then(event(ended(THAT_DAY, PracticeOutcome.NONE), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: a practice that has ended")
  void twice() {
    given(APractice.ended())
        .when(REFUGEE_SERVICE, end(THAT_DAY, PracticeOutcome.JOB))
        .thenRefused(PracticeRefusal.ALREADY_ENDED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: ended tomorrow")
  void inTheFuture() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, end(TOMORROW, PracticeOutcome.JOB))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
  }

  @Test
  @DisplayName("Refused: ended before it began")
  void beforeItBegan() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, end(FROM.minusDays(1), PracticeOutcome.JOB))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/on"), Because.of("/on"));
  }

  @Test
  @DisplayName("Refused: by an agency that neither followed it up nor is responsible")
  void byAStranger() {
    given(APractice.running())
        .when(NAV, end(THAT_DAY, PracticeOutcome.JOB))
        .thenRefused(PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a practice that is not there")
  void unknown() {
    given(APractice.running())
        .when(
            REFUGEE_SERVICE, new EndPractice(NO_SUCH_PRACTICE, THAT_DAY, PracticeOutcome.JOB, null))
        .thenRefused(CommonRefusal.UNKNOWN_PRACTICE, Because.of("/practiceId"));
  }

  private static EndPractice end(LocalDate on, PracticeOutcome outcome) {
    return new EndPractice(PRACTICE, on, outcome, REASON);
  }

  private static PracticeEnded ended(LocalDate on, PracticeOutcome outcome) {
    return new PracticeEnded(PRACTICE, on, outcome, REASON);
  }
}
