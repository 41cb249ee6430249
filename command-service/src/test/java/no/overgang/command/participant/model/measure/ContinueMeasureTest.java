package no.overgang.command.participant.model.measure;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.measure.AMeasure.MEASURE;
import static no.overgang.command.participant.model.measure.AMeasure.NO_SUCH_MEASURE;
import static no.overgang.command.participant.model.measure.AMeasure.TRANSFER;

import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.participant.MeasureContinued;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContinueMeasureTest {

  @Test
  @DisplayName("R08 holds: the same measure goes on under another agency, and all are told")
  void goesOn() {
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, new ContinueMeasure(MEASURE, COUNTY, null))
        .then(
            event(
                new MeasureContinued(MEASURE, COUNTY, null),
                COUNTY,
                ADULT_EDUCATION,
                REFUGEE_SERVICE,
                NAV));
  }

  @Test
  @DisplayName("R08 holds: in a transfer, which is named, and by its provider")
  void inATransfer() {
    given(AMeasure.inATransfer())
        .when(ADULT_EDUCATION, new ContinueMeasure(MEASURE, NAV, TRANSFER))
        .then(
            event(
                new MeasureContinued(MEASURE, NAV, TRANSFER),
                NAV,
                ADULT_EDUCATION,
                REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R08 breaks: what has ended cannot go on without a break")
  void ended() {
    given(AMeasure.ended())
        .when(REFUGEE_SERVICE, new ContinueMeasure(MEASURE, NAV, null))
        .thenRefused(ContinueMeasure.Refused.WOULD_BREAK, Because.of(Rule.R08));
  }

  @Test
  @DisplayName("Refused: to the agency that follows it up already")
  void toTheSame() {
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, new ContinueMeasure(MEASURE, REFUGEE_SERVICE, null))
        .thenRefused(ContinueMeasure.Refused.ALREADY_FOLLOWED_UP_BY_IT, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: by an agency whose measure it is not, be it the owner of the programme")
  void byAStranger() {
    given(AMeasure.running())
        .when(NAV, new ContinueMeasure(MEASURE, NAV, null))
        .thenRefused(MeasureRefusal.MEASURE_OF_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: under an agency that is unknown or takes no part")
  void unknownAgency() {
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, new ContinueMeasure(MEASURE, NOBODY, null))
        .thenRefused(
            CommonRefusal.UNKNOWN_AGENCY.at("/newFollowUpBy"), Because.of("/newFollowUpBy"));
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, new ContinueMeasure(MEASURE, OVERSIGHT, null))
        .thenRefused(
            CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/newFollowUpBy"),
            Because.of("/newFollowUpBy"));
  }

  @Test
  @DisplayName("Refused: in a transfer that is not there")
  void unknownTransfer() {
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, new ContinueMeasure(MEASURE, NAV, TRANSFER))
        .thenRefused(CommonRefusal.UNKNOWN_TRANSFER, Because.of("/transferId"));
  }

  @Test
  @DisplayName("Refused: a measure that is not there")
  void unknown() {
    given(AMeasure.running())
        .when(REFUGEE_SERVICE, new ContinueMeasure(NO_SUCH_MEASURE, NAV, null))
        .thenRefused(CommonRefusal.UNKNOWN_MEASURE.at("/measureId"), Because.of("/measureId"));
  }
}
