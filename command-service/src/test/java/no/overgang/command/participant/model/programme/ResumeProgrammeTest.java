package no.overgang.command.participant.model.programme;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.programme.AProgramme.LEAVE_FROM;
import static no.overgang.command.participant.model.programme.AProgramme.NO_SUCH_PROGRAMME;
import static no.overgang.command.participant.model.programme.AProgramme.PROGRAMME;
import static no.overgang.command.participant.model.programme.AProgramme.exitedAt;
import static no.overgang.command.participant.model.programme.AProgramme.pausedAt;
import static no.overgang.command.participant.model.programme.AProgramme.runningAt;

import java.time.LocalDate;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.participant.ProgrammeResumed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ResumeProgrammeTest {

  @Test
  @DisplayName("The participant is back, today or on the very day the leave began")
  void resumes() {
    for (LocalDate on : new LocalDate[] {TODAY, LEAVE_FROM}) {
      given(pausedAt(REFUGEE_SERVICE))
          .when(REFUGEE_SERVICE, resume(on))
          .then(event(resumed(on), REFUGEE_SERVICE));
    }
  }

  @Test
  @DisplayName("Owner and responsible agency tell each other")
  void tellEachOther() {
    given(pausedAt(NAV)).when(NAV, resume(TODAY)).then(event(resumed(TODAY), NAV, REFUGEE_SERVICE));
    given(pausedAt(NAV)).when(REFUGEE_SERVICE, resume(TODAY)).then(event(resumed(TODAY), NAV));
  }

  @Test
  @DisplayName("Refused: back from no leave, or from one that is over")
  void notPaused() {
    given(runningAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, resume(TODAY))
        .thenRefused(ResumeProgramme.Refused.NOT_PAUSED, Because.ofTheState());
    given(pausedAt(REFUGEE_SERVICE).and(REFUGEE_SERVICE, resumed(LEAVE_FROM)))
        .when(REFUGEE_SERVICE, resume(TODAY))
        .thenRefused(ResumeProgramme.Refused.NOT_PAUSED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: back tomorrow, or before the leave began")
  void days() {
    given(pausedAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, resume(TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
    given(pausedAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, resume(LEAVE_FROM.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/on"), Because.of("/on"));
  }

  @Test
  @DisplayName("Refused: a programme of others, one that has ended, one that is not there")
  void notTheirs() {
    given(pausedAt(REFUGEE_SERVICE))
        .when(NAV, resume(TODAY))
        .thenRefused(ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY, Because.ofTheState());
    given(exitedAt(REFUGEE_SERVICE, TODAY))
        .when(REFUGEE_SERVICE, resume(TODAY))
        .thenRefused(ProgrammeRefusal.PROGRAMME_ENDED, Because.ofTheState());
    given(aParticipant())
        .when(REFUGEE_SERVICE, new ResumeProgramme(NO_SUCH_PROGRAMME, TODAY))
        .thenRefused(CommonRefusal.UNKNOWN_PROGRAMME, Because.of("/programmeId"));
  }

  private static ResumeProgramme resume(LocalDate on) {
    return new ResumeProgramme(PROGRAMME, on);
  }

  private static ProgrammeResumed resumed(LocalDate on) {
    return new ProgrammeResumed(PROGRAMME, on);
  }
}
