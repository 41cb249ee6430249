package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.referral.AReferral.ANSWER;
import static no.overgang.command.participant.model.referral.AReferral.NO_SUCH_REFERRAL;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.ReferralSupplemented;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupplementReferralTest {

  private static final SupplementReferral SUPPLEMENT = new SupplementReferral(REFERRAL, ANSWER);

  @ParameterizedTest
  @MethodSource("asked")
  @DisplayName("R02 holds: the sender answers what was asked, and the receiver is told")
  void supplements(History history) {
    given(history)
        .when(REFUGEE_SERVICE, SUPPLEMENT)
        .then(event(new ReferralSupplemented(REFERRAL, ANSWER), ADULT_EDUCATION));
  }

  static List<History> asked() {
    return List.of(AReferral.returned(), AReferral.returnedFromTheList());
  }

  @Test
  @DisplayName("Once answered, it waits where it waited before: with the receiver, or on its list")
  void waitsWhereItWaited() {
    ReferralEvent answered = new ReferralSupplemented(REFERRAL, ANSWER);
    assertThat(after(AReferral.returned(), answered)).isInstanceOf(Referral.Received.class);
    assertThat(after(AReferral.returnedFromTheList(), answered))
        .isInstanceOfSatisfying(
            Referral.Waitlisted.class,
            on -> assertThat(on.since()).isEqualTo(AReferral.ON_THE_LIST_SINCE));
  }

  private static Referral after(History history, ReferralEvent event) {
    return history.and(REFUGEE_SERVICE, event).state().referrals().find(REFERRAL).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("nothingAsked")
  @DisplayName("Refused: when nothing is asked, or no longer")
  void nothingToAnswer(History history) {
    given(history)
        .when(REFUGEE_SERVICE, SUPPLEMENT)
        .thenRefused(SupplementReferral.Refused.NOTHING_ASKED, Because.ofTheState());
  }

  static List<History> nothingAsked() {
    return Stream.concat(
            Stream.of(
                AReferral.sent(),
                AReferral.received(),
                AReferral.supplemented(),
                AReferral.waitlisted()),
            AReferral.answeredOrEnded().stream())
        .toList();
  }

  @Test
  @DisplayName("R02 breaks: another agency than the sender, be it the receiver")
  void onlyTheSender() {
    for (AgencyId other : List.of(ADULT_EDUCATION, NAV)) {
      given(AReferral.returned())
          .when(other, SUPPLEMENT)
          .thenRefused(ReferralRefusal.ONLY_THE_SENDER_DOES_THIS, Because.of(Rule.R02));
    }
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.returned())
        .when(REFUGEE_SERVICE, new SupplementReferral(NO_SUCH_REFERRAL, ANSWER))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }
}
