package no.overgang.command.participant.model.dropout;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.SECOND_NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.dropout.ADropout.DROPOUT;
import static no.overgang.command.participant.model.dropout.ADropout.MEASURE;
import static no.overgang.command.participant.model.dropout.ADropout.PRACTICE;
import static no.overgang.command.participant.model.dropout.ADropout.PROGRAMME;
import static no.overgang.command.participant.model.dropout.ADropout.REFERRAL;
import static no.overgang.command.participant.model.dropout.ADropout.REPORT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.ResponsibilityAssumed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterDropoutTest {

  @Test
  @DisplayName("R14: a dropout opens an obligation on the responsible agency, whoever tells of it")
  void opensAnObligation() {
    given(ADropout.aBusyParticipant())
        .when(ADULT_EDUCATION, dropout(null, ADropout.fromTheProgramme(), THAT_DAY, THAT_DAY))
        .then(
            event(
                ADropout.registered(NEW_ID, ADropout.fromTheProgramme(), THAT_DAY),
                REFUGEE_SERVICE),
            event(
                new FollowUpObligationOpened(
                    SECOND_NEW_ID, REFUGEE_SERVICE, NEW_ID, THAT_DAY.plusDays(30)),
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R14: after a transfer the obligation is the receiver's")
  void onTheNewlyResponsible() {
    given(ADropout.aBusyParticipant().and(NAV, new ResponsibilityAssumed(NAV, TODAY, null)))
        .when(ADULT_EDUCATION, dropout(DROPOUT, ADropout.fromTheProgramme(), THAT_DAY, THAT_DAY))
        .then(
            event(ADropout.registered(DROPOUT, ADropout.fromTheProgramme(), THAT_DAY), NAV),
            event(new FollowUpObligationOpened(NEW_ID, NAV, DROPOUT, THAT_DAY.plusDays(30)), NAV));
  }

  @Test
  @DisplayName("R14: a receiver that is not responsible yet has no obligation yet")
  void notYetResponsible() {
    given(ADropout.aBusyParticipant().and(NAV, new ResponsibilityAssumed(NAV, TOMORROW, null)))
        .when(ADULT_EDUCATION, dropout(DROPOUT, ADropout.fromTheProgramme(), TODAY, THAT_DAY))
        .then(
            event(
                ADropout.registered(DROPOUT, ADropout.fromTheProgramme(), TODAY), REFUGEE_SERVICE),
            event(
                new FollowUpObligationOpened(NEW_ID, REFUGEE_SERVICE, DROPOUT, TODAY.plusDays(30)),
                REFUGEE_SERVICE));
  }

  @ParameterizedTest
  @MethodSource("eachKind")
  @DisplayName("A participant drops out of a programme, a measure, a practice or a referral")
  void fromEachKind(DropoutFrom from) {
    given(ADropout.aBusyParticipant())
        .when(ADULT_EDUCATION, dropout(DROPOUT, from, THAT_DAY, THAT_DAY))
        .then(
            event(ADropout.registered(DROPOUT, from, THAT_DAY), REFUGEE_SERVICE),
            event(
                new FollowUpObligationOpened(
                    NEW_ID, REFUGEE_SERVICE, DROPOUT, THAT_DAY.plusDays(30)),
                REFUGEE_SERVICE));
  }

  static List<DropoutFrom> eachKind() {
    return List.of(
        ADropout.fromTheProgramme(),
        new DropoutFrom(null, MEASURE, null, null),
        new DropoutFrom(null, null, PRACTICE, null),
        new DropoutFrom(null, null, null, REFERRAL));
  }

  @ParameterizedTest
  @MethodSource("notOne")
  @DisplayName("Refused: dropped out of nothing, or of several at once")
  void exactlyOne(DropoutFrom from) {
    given(ADropout.aBusyParticipant())
        .when(ADULT_EDUCATION, dropout(null, from, THAT_DAY, null))
        .thenRefused(RegisterDropout.Refused.NOT_EXACTLY_ONE, Because.of("/from"));
  }

  static List<DropoutFrom> notOne() {
    return List.of(
        new DropoutFrom(null, null, null, null),
        new DropoutFrom(PROGRAMME, null, PRACTICE, null),
        new DropoutFrom(PROGRAMME, PROGRAMME, PRACTICE, REFERRAL));
  }

  @ParameterizedTest
  @MethodSource("strange")
  @DisplayName("Refused: dropped out of what is not there, or is of another kind")
  void unknownFrom(DropoutFrom from) {
    given(ADropout.aBusyParticipant())
        .when(ADULT_EDUCATION, dropout(null, from, THAT_DAY, null))
        .thenRefused(RegisterDropout.Refused.UNKNOWN_FROM, Because.of("/from"));
  }

  static List<DropoutFrom> strange() {
    return List.of(
        new DropoutFrom(PRACTICE, null, null, null),
        new DropoutFrom(null, PROGRAMME, null, null),
        new DropoutFrom(null, null, REFERRAL, null),
        new DropoutFrom(null, null, MEASURE, null),
        new DropoutFrom(null, null, null, PROGRAMME));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(ADropout.open())
        .when(ADULT_EDUCATION, dropout(DROPOUT, ADropout.fromTheProgramme(), THAT_DAY, null))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/dropoutId"), Because.inUse("/dropoutId"));
  }

  @Test
  @DisplayName("Refused: dropped out tomorrow")
  void inTheFuture() {
    given(ADropout.aBusyParticipant())
        .when(ADULT_EDUCATION, dropout(null, ADropout.fromTheProgramme(), TOMORROW, null))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
  }

  @Test
  @DisplayName("Refused: last contact tomorrow")
  void lastContactInTheFuture() {
    given(ADropout.aBusyParticipant())
        .when(ADULT_EDUCATION, dropout(null, ADropout.fromTheProgramme(), TODAY, TOMORROW))
        .thenRefused(
            CommonRefusal.IN_THE_FUTURE.at("/lastContactOn"), Because.of("/lastContactOn"));
  }

  private static RegisterDropout dropout(
      @Nullable UUID id, DropoutFrom from, LocalDate on, @Nullable LocalDate lastContactOn) {
    return new RegisterDropout(
        id,
        from,
        on,
        DropoutRoute.NO_SHOW,
        DropoutReason.HEALTH,
        List.of(DropoutReason.DISTANCE),
        lastContactOn,
        REPORT);
  }
}
