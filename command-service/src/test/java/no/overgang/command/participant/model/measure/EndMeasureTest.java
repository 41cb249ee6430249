package no.overgang.command.participant.model.measure;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.measure.AMeasure.FROM;
import static no.overgang.command.participant.model.measure.AMeasure.MEASURE;
import static no.overgang.command.participant.model.measure.AMeasure.NO_SUCH_MEASURE;
import static no.overgang.command.participant.model.measure.AMeasure.REASON;

import java.time.LocalDate;
import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class EndMeasureTest {

  @Test
  @DisplayName("It ends, and provider, follower, programme owner and the responsible are told")
  void ends() {
    given(AMeasure.followedUpBy(COUNTY))
        .when(COUNTY, end(THAT_DAY))
        .then(event(ended(THAT_DAY), ADULT_EDUCATION, COUNTY, NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Its provider ends it, whoever followed it up does, or the responsible does")
  void byWhom() {
    for (AgencyId by : List.of(ADULT_EDUCATION, COUNTY, REFUGEE_SERVICE)) {
      given(AMeasure.followedUpBy(COUNTY).and(COUNTY, new MeasureContinued(MEASURE, NAV, null)))
          .when(by, end(FROM))
          .then(event(ended(FROM), ADULT_EDUCATION, NAV, REFUGEE_SERVICE));
    }
  }

  @Test
  @DisplayName("Refused: by another agency, be it the owner of the programme")
  void byAStranger() {
    given(AMeasure.running())
        .when(NAV, end(THAT_DAY))
        .thenRefused(MeasureRefusal.MEASURE_OF_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a measure that has ended")
  void twice() {
    given(AMeasure.ended())
        .when(REFUGEE_SERVICE, end(THAT_DAY))
        .thenRefused(MeasureRefusal.ALREADY_ENDED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: ended tomorrow, or before it began; today is fine")
  void dates() {
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, end(TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, end(FROM.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/on"), Because.of("/on"));
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, end(TODAY))
        .then(event(ended(TODAY), ADULT_EDUCATION, NAV, REFUGEE_SERVICE));
  }

  private static EndMeasure end(LocalDate on) {
    return new EndMeasure(MEASURE, on, MeasureOutcome.GOT_WORK, REASON);
  }

  private static MeasureEnded ended(LocalDate on) {
    return new MeasureEnded(MEASURE, on, MeasureOutcome.GOT_WORK, REASON);
  }

  @Test
  @DisplayName("Refused: a measure that is not there")
  void unknown() {
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, new EndMeasure(NO_SUCH_MEASURE, TODAY, MeasureOutcome.OTHER, null))
        .thenRefused(CommonRefusal.UNKNOWN_MEASURE.at("/measureId"), Because.of("/measureId"));
  }
}
