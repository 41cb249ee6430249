package no.overgang.command.participant.model.registration;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.ANE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.ParticipantMergedInto;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReopenFollowUpTest {

  private static final Protected REASON = new Protected("Mistet jobben");
  private static final LocalDate CLOSED_ON = THAT_DAY.minusDays(10);

  @Test
  @DisplayName("The responsible agency reopens, from the day it happened when none is named")
  void reopens() {
    given(closed(CLOSED_ON))
        .when(REFUGEE_SERVICE, reopen(null))
        .then(event(new FollowUpReopened(THAT_DAY, REASON)));
    assertThat(
            closed(CLOSED_ON)
                .and(REFUGEE_SERVICE, new FollowUpReopened(THAT_DAY, null))
                .state()
                .closed())
        .isFalse();
  }

  @Test
  @DisplayName("It may be reopened on the day it was closed; whoever follows is told")
  void theSameDay() {
    given(
            aParticipant()
                .and(
                    ADULT_EDUCATION,
                    new ContactPersonAssigned(ADULT_EDUCATION, ANE, CLOSED_ON, null, null))
                .and(
                    REFUGEE_SERVICE,
                    new FollowUpClosed(FollowUpOutcome.PAID_WORK, CLOSED_ON, null)))
        .when(REFUGEE_SERVICE, reopen(CLOSED_ON))
        .then(event(new FollowUpReopened(CLOSED_ON, REASON), ADULT_EDUCATION));
  }

  @Test
  @DisplayName("Refused: a follow-up that goes on")
  void notClosed() {
    given(aParticipant())
        .whenAsked(REFUGEE_SERVICE, reopen(TODAY))
        .thenRefused(ReopenFollowUp.Refused.NOT_CLOSED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: anybody but the responsible agency")
  void onlyTheResponsible() {
    given(closed(CLOSED_ON))
        .whenAsked(NAV, reopen(TODAY))
        .thenRefused(FollowUpRefusal.ONLY_THE_RESPONSIBLE, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: reopened tomorrow, or before it was closed")
  void days() {
    given(closed(CLOSED_ON))
        .whenAsked(REFUGEE_SERVICE, reopen(TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
    given(closed(CLOSED_ON))
        .whenAsked(REFUGEE_SERVICE, reopen(CLOSED_ON.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/on"), Because.of("/on"));
  }

  @Test
  @DisplayName("Refused: a participant that was merged into another")
  void merged() {
    given(
            closed(CLOSED_ON)
                .and(REFUGEE_SERVICE, new ParticipantMergedInto(new UUID(0x9A27, 2), REASON)))
        .whenAsked(REFUGEE_SERVICE, reopen(TODAY))
        .thenRefused(Decider.Refused.MERGED_INTO_ANOTHER, Because.ofTheState());
  }

  private static ReopenFollowUp reopen(@Nullable LocalDate on) {
    return new ReopenFollowUp(on, REASON);
  }

  private static History closed(LocalDate on) {
    return aParticipant()
        .and(REFUGEE_SERVICE, new FollowUpClosed(FollowUpOutcome.PAID_WORK, on, null));
  }
}
