package no.overgang.command.participant.model.programme;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.JobKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.Job;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeStarted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExitProgrammeTest {

  private static final UUID PROGRAMME = new UUID(0x960, 1);
  private static final LocalDate START = LocalDate.of(2025, 9, 15);
  private static final LocalDate END = LocalDate.of(2026, 2, 20);
  private static final Job JOB = new Job(JobKind.TEMPORARY, new BigDecimal("22.5"));

  @Test
  @DisplayName("R22 holds: a programme ends with its one exit code")
  void exits() {
    given(programmeOf(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, exit(PROGRAMME, END))
        .then(event(exited(END), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("The owner ends it, on the first day too, and the responsible agency is told")
  void byTheOwner() {
    given(programmeOf(NAV))
        .when(NAV, exit(PROGRAMME, START))
        .then(event(exited(START), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("It ends while the participant is on leave from it")
  void whilePaused() {
    given(AProgramme.pausedAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, exit(PROGRAMME, END))
        .then(event(exited(END), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("The responsible agency ends it, and the owner is told")
  void byTheResponsible() {
    given(programmeOf(NAV))
        .when(REFUGEE_SERVICE, exit(PROGRAMME, TODAY))
        .then(event(exited(TODAY), NAV));
  }

  @Test
  @DisplayName("R22 breaks: a second exit code for the same exit")
  void oneExitCode() {
    given(programmeOf(REFUGEE_SERVICE).and(REFUGEE_SERVICE, exited(END)))
        .when(REFUGEE_SERVICE, exit(PROGRAMME, END))
        .thenRefused(ExitProgramme.Refused.ALREADY_EXITED, Because.of(Rule.R22));
  }

  @Test
  @DisplayName("Refused: by an agency that neither owns it nor is responsible")
  void ofAnotherAgency() {
    given(programmeOf(REFUGEE_SERVICE))
        .when(NAV, exit(PROGRAMME, END))
        .thenRefused(ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: ended tomorrow")
  void inTheFuture() {
    given(programmeOf(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, exit(PROGRAMME, TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
  }

  @Test
  @DisplayName("Refused: ended before it started")
  void endedBeforeStart() {
    given(programmeOf(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, exit(PROGRAMME, START.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/on"), Because.of("/on"));
  }

  @Test
  @DisplayName("Refused: a programme that is not there")
  void unknown() {
    given(programmeOf(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, exit(NEW_ID, END))
        .thenRefused(CommonRefusal.UNKNOWN_PROGRAMME, Because.of("/programmeId"));
  }

  private static History programmeOf(AgencyId owner) {
    return aParticipant()
        .and(
            owner,
            new ProgrammeStarted(
                PROGRAMME,
                Programme.INTRODUCTION,
                owner,
                START,
                START,
                START.plusYears(1),
                ProgrammeGoal.WORK,
                List.of()));
  }

  private static ExitProgramme exit(UUID programme, LocalDate on) {
    return new ExitProgramme(programme, ExitCode.PAID_WORK, true, on, LanguageLevel.B1, JOB);
  }

  private static ProgrammeExited exited(LocalDate on) {
    return new ProgrammeExited(PROGRAMME, ExitCode.PAID_WORK, true, on, LanguageLevel.B1, JOB);
  }
}
