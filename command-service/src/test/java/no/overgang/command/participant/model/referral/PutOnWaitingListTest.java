package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static no.overgang.command.participant.model.referral.AReferral.NO_SUCH_REFERRAL;
import static no.overgang.command.participant.model.referral.AReferral.ON_THE_LIST_SINCE;
import static no.overgang.command.participant.model.referral.AReferral.REASON;
import static no.overgang.command.participant.model.referral.AReferral.REFERRAL;

import java.time.LocalDate;
import java.util.List;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ReferralWaitlisted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PutOnWaitingListTest {

  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 17);

  @ParameterizedTest
  @MethodSource("notOnTheList")
  @DisplayName("R02 holds: the receiver has no place yet, and the sender is told")
  void waits(History history) {
    given(history)
        .when(ADULT_EDUCATION, list(null, AUGUST))
        .then(event(new ReferralWaitlisted(REFERRAL, THAT_DAY, AUGUST, REASON), REFUGEE_SERVICE));
  }

  static List<History> notOnTheList() {
    return List.of(
        AReferral.sent(), AReferral.received(), AReferral.returned(), AReferral.supplemented());
  }

  @Test
  @DisplayName("Since when and until when is as the receiver says, today and the same day included")
  void asItSays() {
    given(AReferral.received())
        .when(ADULT_EDUCATION, new PutOnWaitingList(REFERRAL, TODAY, TODAY, null))
        .then(event(new ReferralWaitlisted(REFERRAL, TODAY, TODAY, null), REFUGEE_SERVICE));
    given(AReferral.received())
        .when(ADULT_EDUCATION, new PutOnWaitingList(REFERRAL, null, null, null))
        .then(event(new ReferralWaitlisted(REFERRAL, THAT_DAY, null, null), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("On the list already, it keeps its day there while the expected start moves")
  void expectedStartMoves() {
    for (History history : List.of(AReferral.waitlisted(), AReferral.returnedFromTheList())) {
      given(history)
          .when(ADULT_EDUCATION, list(null, AUGUST))
          .then(
              event(
                  new ReferralWaitlisted(REFERRAL, ON_THE_LIST_SINCE, AUGUST, REASON),
                  REFUGEE_SERVICE));
    }
  }

  @Test
  @DisplayName("Refused: on the list since tomorrow")
  void inTheFuture() {
    given(AReferral.received())
        .when(ADULT_EDUCATION, list(TOMORROW, AUGUST))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/since"), Because.of("/since"));
  }

  @Test
  @DisplayName("Refused: expected to start before it came on the list")
  void startsBefore() {
    given(AReferral.received())
        .when(ADULT_EDUCATION, list(null, THAT_DAY.minusDays(1)))
        .thenRefused(
            CommonRefusal.DATES_OUT_OF_ORDER.at("/expectedStart"), Because.of("/expectedStart"));
  }

  private static PutOnWaitingList list(
      @Nullable LocalDate since, @Nullable LocalDate expectedStart) {
    return new PutOnWaitingList(REFERRAL, since, expectedStart, REASON);
  }

  @ParameterizedTest
  @MethodSource("no.overgang.command.participant.model.referral.AReferral#answeredOrEnded")
  @DisplayName("R02 breaks: a referral that was answered or has ended")
  void once(History history) {
    given(history)
        .when(ADULT_EDUCATION, list(null, AUGUST))
        .thenRefused(ReferralRefusal.ALREADY_ANSWERED, Because.of(Rule.R02));
  }

  @Test
  @DisplayName("R02 breaks: another agency than the receiver, be it the sender")
  void onlyTheReceiver() {
    for (AgencyId other : List.of(REFUGEE_SERVICE, NAV)) {
      given(AReferral.received())
          .when(other, list(null, AUGUST))
          .thenRefused(ReferralRefusal.ONLY_THE_RECEIVER_ANSWERS, Because.of(Rule.R02));
    }
  }

  @Test
  @DisplayName("Refused: a referral that is not there")
  void unknown() {
    given(AReferral.sent())
        .when(ADULT_EDUCATION, new PutOnWaitingList(NO_SUCH_REFERRAL, null, null, null))
        .thenRefused(CommonRefusal.UNKNOWN_REFERRAL, Because.of("/referralId"));
  }
}
