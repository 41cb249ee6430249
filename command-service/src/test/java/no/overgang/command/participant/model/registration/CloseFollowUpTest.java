package no.overgang.command.participant.model.registration;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.ANE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.ExitCode;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.code.TransferReason;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.events.participant.TransferWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CloseFollowUpTest {

  private static final Protected REASON = new Protected("Fast jobb siden i høst");
  private static final UUID ID = new UUID(0xC1, 1);
  private static final UUID OTHER_ID = new UUID(0xC1, 2);
  private static final BigDecimal HOURS = BigDecimal.TEN;

  @Test
  @DisplayName("The responsible agency closes the follow-up when nothing goes on")
  void closes() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, close(TODAY))
        .then(event(new FollowUpClosed(FollowUpOutcome.PAID_WORK, TODAY, REASON)));
    given(everythingEnded())
        .when(REFUGEE_SERVICE, close(TODAY))
        .then(event(new FollowUpClosed(FollowUpOutcome.PAID_WORK, TODAY, REASON)));
  }

  @Test
  @DisplayName("The agencies that follow the participant are told")
  void told() {
    given(
            aParticipant()
                .and(
                    ADULT_EDUCATION,
                    new ContactPersonAssigned(ADULT_EDUCATION, ANE, TODAY, null, null)))
        .when(REFUGEE_SERVICE, close(TODAY))
        .then(event(new FollowUpClosed(FollowUpOutcome.PAID_WORK, TODAY, REASON), ADULT_EDUCATION));
  }

  @Test
  @DisplayName("Refused: anybody but the responsible agency")
  void onlyTheResponsible() {
    given(aParticipant())
        .when(NAV, close(TODAY))
        .thenRefused(FollowUpRefusal.ONLY_THE_RESPONSIBLE, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: while anything goes on, and it is said what")
  void stillOpen() {
    var open =
        new StillOpen(
            List.of(
                "programme " + ID,
                "programme " + OTHER_ID,
                "measure " + ID,
                "practice " + ID,
                "obligation " + ID,
                "transfer " + ID));
    given(everythingOpen())
        .when(REFUGEE_SERVICE, close(TODAY))
        .thenRefused(open, Because.ofTheState());
    assertThat(open.name()).isEqualTo("STILL_OPEN");
    assertThat(open.reason().detail()).endsWith("obligation %s, transfer %s".formatted(ID, ID));
  }

  @Test
  @DisplayName("Refused: closed tomorrow")
  void inTheFuture() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, close(TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
  }

  @Test
  @DisplayName("Refused: closed already; reopened it may be closed again")
  void once() {
    History closed =
        aParticipant().and(REFUGEE_SERVICE, new FollowUpClosed(FollowUpOutcome.MOVED, TODAY, null));
    given(closed)
        .whenAsked(REFUGEE_SERVICE, close(TODAY))
        .thenRefused(Decider.Refused.FOLLOW_UP_CLOSED, Because.ofTheState());
    given(closed.and(REFUGEE_SERVICE, new FollowUpReopened(TODAY, null)))
        .whenAsked(REFUGEE_SERVICE, close(TODAY))
        .then(event(new FollowUpClosed(FollowUpOutcome.PAID_WORK, TODAY, REASON)));
  }

  private static CloseFollowUp close(LocalDate on) {
    return new CloseFollowUp(FollowUpOutcome.PAID_WORK, on, REASON);
  }

  private static History everythingOpen() {
    return aParticipant()
        .and(
            REFUGEE_SERVICE,
            programme(ID),
            programme(OTHER_ID),
            new ProgrammePaused(OTHER_ID, LeaveKind.OTHER, TODAY, null),
            new MeasureStarted(
                ID,
                MeasureKind.FOV,
                null,
                REFUGEE_SERVICE,
                null,
                REFUGEE_SERVICE,
                null,
                TODAY,
                TODAY,
                HOURS,
                null,
                null),
            new PracticeStarted(
                ID,
                PracticeKind.WORK_PRACTICE,
                new Employer("310100001", "Kantinen"),
                REFUGEE_SERVICE,
                null,
                REASON,
                HOURS,
                TODAY,
                TODAY,
                null),
            new FollowUpObligationOpened(ID, REFUGEE_SERVICE, OTHER_ID, TODAY),
            new TransferToNavRequested(
                ID, REFUGEE_SERVICE, NAV, TransferReason.PROGRAMME_ENDING, TODAY, 1));
  }

  private static History everythingEnded() {
    return everythingOpen()
        .and(
            REFUGEE_SERVICE,
            new ProgrammeExited(ID, ExitCode.PAID_WORK, true, TODAY, null, null),
            new ProgrammeExited(OTHER_ID, ExitCode.PAID_WORK, true, TODAY, null, null),
            new MeasureEnded(ID, TODAY, MeasureOutcome.GOT_WORK, null),
            new PracticeEnded(ID, TODAY, PracticeOutcome.JOB, null),
            new FollowUpObligationClosed(ID, ObligationResult.RETURNED, null),
            new TransferWithdrawn(ID, REASON));
  }

  private static ProgrammeStarted programme(UUID id) {
    return new ProgrammeStarted(
        id, Programme.OTHER, REFUGEE_SERVICE, TODAY, TODAY, TODAY, ProgrammeGoal.WORK, List.of());
  }
}
