package no.overgang.command.participant.model.dropout;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.dropout.ADropout.NO_SUCH_OBLIGATION;
import static no.overgang.command.participant.model.dropout.ADropout.OBLIGATION;
import static no.overgang.command.participant.model.dropout.ADropout.REFERRAL;

import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.participant.FollowUpObligationClosed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseObligationTest {

  @ParameterizedTest
  @EnumSource(
      value = ObligationResult.class,
      names = "NOT_REACHED_AFTER_ATTEMPTS",
      mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("R14 holds: the agency under the obligation closes it with what came of it")
  void closes(ObligationResult result) {
    given(ADropout.open())
        .when(REFUGEE_SERVICE, new CloseObligation(OBLIGATION, result, REFERRAL))
        .then(event(new FollowUpObligationClosed(OBLIGATION, result, REFERRAL)));
  }

  @Test
  @DisplayName("R14 holds: not reached, after an attempt")
  void notReached() {
    given(ADropout.attempted())
        .when(REFUGEE_SERVICE, close(ObligationResult.NOT_REACHED_AFTER_ATTEMPTS))
        .then(
            event(
                new FollowUpObligationClosed(
                    OBLIGATION, ObligationResult.NOT_REACHED_AFTER_ATTEMPTS, null)));
  }

  @Test
  @DisplayName("R14 breaks: not reached, without an attempt")
  void withoutAttempt() {
    given(ADropout.open())
        .when(REFUGEE_SERVICE, close(ObligationResult.NOT_REACHED_AFTER_ATTEMPTS))
        .thenRefused(CloseObligation.Refused.NO_ATTEMPT_MADE, Because.of(Rule.R14));
  }

  @Test
  @DisplayName("R14 breaks: another agency, be it the one that told of the dropout")
  void anotherAgency() {
    given(ADropout.open())
        .when(ADULT_EDUCATION, close(ObligationResult.RETURNED))
        .thenRefused(ObligationRefusal.OBLIGATION_OF_ANOTHER_AGENCY, Because.of(Rule.R14));
  }

  @Test
  @DisplayName("R14 breaks: twice")
  void twice() {
    given(ADropout.closed())
        .when(REFUGEE_SERVICE, close(ObligationResult.RETURNED))
        .thenRefused(ObligationRefusal.ALREADY_CLOSED, Because.of(Rule.R14));
  }

  @Test
  @DisplayName("Refused: an obligation that is not there")
  void unknown() {
    given(ADropout.open())
        .when(
            REFUGEE_SERVICE,
            new CloseObligation(NO_SUCH_OBLIGATION, ObligationResult.RETURNED, null))
        .thenRefused(CommonRefusal.UNKNOWN_OBLIGATION, Because.of("/obligationId"));
  }

  private static CloseObligation close(ObligationResult result) {
    return new CloseObligation(OBLIGATION, result, null);
  }
}
