package no.overgang.command.participant.model.programme;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.programme.AProgramme.LEAVE_FROM;
import static no.overgang.command.participant.model.programme.AProgramme.NO_SUCH_PROGRAMME;
import static no.overgang.command.participant.model.programme.AProgramme.PROGRAMME;
import static no.overgang.command.participant.model.programme.AProgramme.START;
import static no.overgang.command.participant.model.programme.AProgramme.exitedAt;
import static no.overgang.command.participant.model.programme.AProgramme.pausedAt;
import static no.overgang.command.participant.model.programme.AProgramme.runningAt;

import java.time.LocalDate;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PauseProgrammeTest {

  private static final LocalDate UNTIL = TODAY.plusMonths(10);

  @Test
  @DisplayName("A leave begins, planned to end or open, from the first day or some day to come")
  void pauses() {
    given(runningAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, pause(START, null))
        .then(event(paused(START, null), REFUGEE_SERVICE));
    given(runningAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, pause(UNTIL, UNTIL))
        .then(event(paused(UNTIL, UNTIL), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Owner and responsible agency tell each other")
  void tellEachOther() {
    given(runningAt(NAV))
        .when(NAV, pause(TODAY, UNTIL))
        .then(event(paused(TODAY, UNTIL), NAV, REFUGEE_SERVICE));
    given(runningAt(NAV))
        .when(REFUGEE_SERVICE, pause(TODAY, UNTIL))
        .then(event(paused(TODAY, UNTIL), NAV));
  }

  @Test
  @DisplayName("After one leave there may be another")
  void again() {
    given(
            pausedAt(REFUGEE_SERVICE)
                .and(REFUGEE_SERVICE, new ProgrammeResumed(PROGRAMME, LEAVE_FROM.plusDays(9))))
        .when(REFUGEE_SERVICE, pause(TODAY, null))
        .then(event(paused(TODAY, null), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: a second leave during the first")
  void twice() {
    given(pausedAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, pause(TODAY, null))
        .thenRefused(PauseProgramme.Refused.ALREADY_PAUSED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a leave before the programme, or that ends before it begins")
  void datesOutOfOrder() {
    given(runningAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, pause(START.minusDays(1), null))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/from"), Because.of("/from"));
    given(runningAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, pause(TODAY, TODAY.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/until"), Because.of("/until"));
  }

  @Test
  @DisplayName("Refused: a programme of others, one that has ended, one that is not there")
  void notTheirs() {
    given(runningAt(REFUGEE_SERVICE))
        .when(NAV, pause(TODAY, null))
        .thenRefused(ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY, Because.ofTheState());
    given(exitedAt(REFUGEE_SERVICE, TODAY))
        .when(REFUGEE_SERVICE, pause(TODAY, null))
        .thenRefused(ProgrammeRefusal.PROGRAMME_ENDED, Because.ofTheState());
    given(aParticipant())
        .when(
            REFUGEE_SERVICE, new PauseProgramme(NO_SUCH_PROGRAMME, LeaveKind.PARENTAL, TODAY, null))
        .thenRefused(CommonRefusal.UNKNOWN_PROGRAMME, Because.of("/programmeId"));
  }

  private static PauseProgramme pause(LocalDate from, @Nullable LocalDate until) {
    return new PauseProgramme(PROGRAMME, LeaveKind.PARENTAL, from, until);
  }

  private static ProgrammePaused paused(LocalDate from, @Nullable LocalDate until) {
    return new ProgrammePaused(PROGRAMME, LeaveKind.PARENTAL, from, until);
  }
}
