package no.overgang.command.participant.model.practice;

import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.practice.APractice.NO_SUCH_PRACTICE;
import static no.overgang.command.participant.model.practice.APractice.PLANNED_END;
import static no.overgang.command.participant.model.practice.APractice.PRACTICE;

import java.time.LocalDate;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.participant.PracticeExtended;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExtendPracticeTest {

  private static final Protected REASON = new Protected("Arbeidsgiver vil ha ham ut året");
  private static final LocalDate LATER = PLANNED_END.plusDays(1);

  @Test
  @DisplayName("It goes on longer, with a reason or without; follower and responsible are told")
  void extend() {
    given(APractice.followedUpBy(COUNTY))
        .when(COUNTY, extend(LATER, REASON))
        .then(event(new PracticeExtended(PRACTICE, LATER, REASON), COUNTY, REFUGEE_SERVICE));
    given(APractice.followedUpBy(COUNTY))
        .when(REFUGEE_SERVICE, extend(LATER, null))
        .then(event(new PracticeExtended(PRACTICE, LATER, null), COUNTY, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: not longer than planned, be it that it was extended before")
  void notLater() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, extend(PLANNED_END, null))
        .thenRefused(ExtendPractice.Refused.NOT_LATER, Because.of("/newEnd"));
    given(
            APractice.running()
                .and(REFUGEE_SERVICE, new PracticeExtended(PRACTICE, LATER.plusDays(9), null)))
        .when(REFUGEE_SERVICE, extend(LATER, null))
        .thenRefused(ExtendPractice.Refused.NOT_LATER, Because.of("/newEnd"));
  }

  @Test
  @DisplayName("Refused: a practice that has ended")
  void ended() {
    given(APractice.ended())
        .when(REFUGEE_SERVICE, extend(LATER, null))
        .thenRefused(PracticeRefusal.ALREADY_ENDED, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: by an agency that neither followed it up nor is responsible")
  void byAStranger() {
    given(APractice.running())
        .when(NAV, extend(LATER, null))
        .thenRefused(PracticeRefusal.FOLLOWED_UP_BY_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("Refused: a practice that is not there")
  void unknown() {
    given(APractice.running())
        .when(REFUGEE_SERVICE, new ExtendPractice(NO_SUCH_PRACTICE, LATER, null))
        .thenRefused(CommonRefusal.UNKNOWN_PRACTICE, Because.of("/practiceId"));
  }

  private static ExtendPractice extend(LocalDate newEnd, @Nullable Protected reason) {
    return new ExtendPractice(PRACTICE, newEnd, reason);
  }
}
