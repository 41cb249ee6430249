package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Scenario.warned;
import static no.overgang.command.participant.model.referral.AReferral.NO_SUCH_REFERRAL;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.Warning;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ReferralAccepted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptReferralTest {

  private static final LocalDate START = LocalDate.of(2026, 4, 1);
  private static final LocalDate END_OF_SUMMER = LocalDate.of(2025, 9, 1);
  private static final AcceptReferral ACCEPT =
      new AcceptReferral(REFERRAL, START, new Protected("Kari"));

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#unanswered")
  @DisplayName("R02 holds: the receiver accepts, seen before or not, and the sender is told")
  void accepts(History history) {
    given(history)
        .when(ADULT_EDUCATION, ACCEPT)
        .then(event(new ReferralAccepted(REFERRAL, START, new Protected("Kari")), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R19 holds: it starts the day after the sender's programme ends")
  void noGap() {
    given(afterAProgrammeUntil(START.minusDays(1)))
        .when(ADULT_EDUCATION, ACCEPT)
        .then(event(new ReferralAccepted(REFERRAL, START, new Protected("Kari")), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R19 breaks: it starts later, and the days between are shown")
  void gap() {
    given(afterAProgrammeUntil(START.minusDays(8)))
        .when(ADULT_EDUCATION, ACCEPT)
        .then(
            warned(
                event(
                    new ReferralAccepted(REFERRAL, START, new Protected("Kari")), REFUGEE_SERVICE),
                new Warning(
                    "R19",
                    "Nobody has the participant from 2026-03-25 to 2026-03-31 (7 days), since Made-up refugee had")));
  }

  private static History afterAProgrammeUntil(LocalDate end) {
    LocalDate began = END_OF_SUMMER;
    return AReferral.received()
        .and(
            REFUGEE_SERVICE,
            new ProgrammeStarted(
                new UUID(0x960, 1),
                Programme.INTRODUCTION,
                REFUGEE_SERVICE,
                began,
                began,
                end,
                ProgrammeGoal.WORK,
                List.of()));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, NAV)) {
      given(AReferral.received())
          .when(other, ACCEPT)
          .thenRefused(ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#answeredOrEnded")
  @DisplayName("R02 breaks: a referral that was answered or has ended")
  void once(History history) {
    given(history)
        .when(ADULT_EDUCATION, ACCEPT)
        .thenRefused(ReferralRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(ADULT_EDUCATION, new AcceptReferral(NO_SUCH_REFERRAL, START, null))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }
}
