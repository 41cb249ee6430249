package no.overgang.command.participant.model.dropout;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.dropout.ADropout.NO_SUCH_OBLIGATION;
import static no.overgang.command.participant.model.dropout.ADropout.OBLIGATION;

import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.participant.ContactAttempted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RecordContactAttemptTest {

  private static final RecordContactAttempt CALL =
      new RecordContactAttempt(OBLIGATION, ContactChannel.PHONE, false);

  @Test
  @DisplayName("R14 holds: the agency under the obligation tries, once and again")
  void tries() {
    for (History history : List.of(ADropout.open(), ADropout.attempted())) {
      given(history)
          .when(REFUGEE_SERVICE, CALL)
          .then(event(new ContactAttempted(OBLIGATION, ContactChannel.PHONE, false)));
    }
  }

  @Test
  @DisplayName("R14 breaks: another agency, be it the one that told of the dropout")
  void anotherAgency() {
    given(ADropout.open())
        .when(ADULT_EDUCATION, CALL)
        .thenRefused(ObligationRefusal.OBLIGATION_OF_ANOTHER_AGENCY, Because.of(Rule.R14));
  }

  @Test
  @DisplayName("R14 breaks: after the obligation is closed")
  void closed() {
    given(ADropout.closed())
        .when(REFUGEE_SERVICE, CALL)
        .thenRefused(ObligationRefusal.ALREADY_CLOSED, Because.of(Rule.R14));
  }

  @Test
  @DisplayName("Refused: an obligation that is not there")
  void unknown() {
    given(ADropout.open())
        .when(
            REFUGEE_SERVICE,
            new RecordContactAttempt(NO_SUCH_OBLIGATION, ContactChannel.PHONE, true))
        .thenRefused(CommonRefusal.UNKNOWN_OBLIGATION, Because.of("/obligationId"));
  }
}
