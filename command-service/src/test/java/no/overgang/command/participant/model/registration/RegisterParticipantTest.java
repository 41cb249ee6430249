package no.overgang.command.participant.model.registration;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.ANE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.History.nothing;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.HAPPENED;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.ResidenceGround;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.TaskRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterParticipantTest {

  private static final LocalDate SETTLED = LocalDate.of(2025, 8, 15);
  private static final RegisterParticipant REGISTER = register("3301", SETTLED, 1991, ANE);

  @Test
  @DisplayName(
      "R01 holds: the agency that registers is responsible from that day, R11 with a contact person")
  void registers() {
    given(nothing())
        .when(REFUGEE_SERVICE, REGISTER)
        .then(
            event(History.registered()),
            event(new ResponsibilityAssumed(REFUGEE_SERVICE, THAT_DAY, null)),
            event(new ContactPersonAssigned(REFUGEE_SERVICE, ANE, THAT_DAY, null, null)));
  }

  @Test
  @DisplayName("R11 breaks: without a contact person a task opens to name one")
  void withoutContactPerson() {
    given(nothing())
        .when(REFUGEE_SERVICE, register("3301", SETTLED, 1991, null))
        .then(
            event(History.registered()),
            event(new ResponsibilityAssumed(REFUGEE_SERVICE, THAT_DAY, null)),
            event(
                new TaskRequested(
                    NEW_ID,
                    REFUGEE_SERVICE,
                    new Protected("Utpek kontaktperson"),
                    THAT_DAY.plusDays(7),
                    "R11",
                    null)));
  }

  @Test
  @DisplayName("R01 breaks: a participant that is there is not registered again")
  void twice() {
    given(aParticipant())
        .when(NAV, REGISTER)
        .thenRefused(RegisterParticipant.Refused.ALREADY_REGISTERED, Because.ofTheState());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "330", "33011", "33O1", "-301"})
  @DisplayName("Refused: a municipality number that is not four digits")
  void municipality(String number) {
    given(nothing())
        .when(REFUGEE_SERVICE, register(number, SETTLED, 1991, ANE))
        .thenRefused(RegisterParticipant.Refused.NO_SUCH_MUNICIPALITY, Because.of("/municipality"));
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, 1899, 2027, Integer.MAX_VALUE})
  @DisplayName("Refused: a birth year before 1900 or after the year it happened")
  void birthYear(int year) {
    given(nothing())
        .when(REFUGEE_SERVICE, register("3301", SETTLED, year, ANE))
        .thenRefused(RegisterParticipant.Refused.NO_SUCH_BIRTH_YEAR, Because.of("/birthYear"));
  }

  @Test
  @DisplayName("Refused: settled before birth; in the year of birth is fine")
  void settledBeforeBirth() {
    given(nothing())
        .when(REFUGEE_SERVICE, register("3301", LocalDate.of(1990, 12, 31), 1991, ANE))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/settledOn"), Because.of("/settledOn"));
    assertThat(
            register("3301", LocalDate.of(1991, 1, 1), 1991, ANE)
                .decide(ParticipantState.UNKNOWN, Scenario.context(NAV, HAPPENED)))
        .isInstanceOf(Decision.Accepted.class);
  }

  private static RegisterParticipant register(
      String municipality, LocalDate settledOn, int birthYear, @Nullable Protected contactPerson) {
    return new RegisterParticipant(
        municipality,
        settledOn,
        ResidenceGround.ASYLUM,
        birthYear,
        "ti",
        true,
        PriorEducation.PRIMARY,
        contactPerson);
  }
}
