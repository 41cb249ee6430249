package no.overgang.query.card;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.query.card.Gaps.Gap;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Days on which nothing ran between two agencies (rule R19; J F1). */
class GapsTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

  private final UUID programme = UUID.randomUUID();
  private final Stream stream =
      Stream.pure()
          .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"), NAV, VO)
          .record(REFUGEE, Happened.programme(programme, REFUGEE, "2026-01-05"), NAV)
          .record(REFUGEE, Happened.exited(programme, "2026-02-28"), NAV);

  @Test
  @DisplayName("R19 breaks: days without anything between two agencies are shown")
  void aGapIsShown() {
    stream.record(NAV, Happened.measure(UUID.randomUUID(), NAV, "2026-03-15"), REFUGEE);

    assertThat(Cards.of(stream, NAV, "2026-04-01").gaps())
        .containsExactly(new Gap(MARCH, LocalDate.of(2026, 3, 14), 14));
  }

  @Test
  @DisplayName("R19 holds: no gap when the next begins the day after")
  void noGapFromOneDayToTheNext() {
    stream.record(NAV, Happened.measure(UUID.randomUUID(), NAV, "2026-03-01"), REFUGEE);

    assertThat(Cards.of(stream, NAV, "2026-04-01").gaps()).isEmpty();
  }

  @Test
  @DisplayName("R19 holds: an accepted referral or a practice covers the days too")
  void referralAndPracticeCover() {
    var referral = UUID.randomUUID();
    var practice = UUID.randomUUID();
    stream
        .record(REFUGEE, Happened.referred(referral, REFUGEE, VO), VO)
        .record(VO, new ReferralAccepted(referral, MARCH, null), REFUGEE)
        .record(REFUGEE, Happened.practice(practice, REFUGEE, "2026-01-20"))
        .record(NAV, Happened.measure(UUID.randomUUID(), NAV, "2026-05-15"), REFUGEE);
    assertThat(Cards.of(stream, REFUGEE, "2026-06-01").gaps()).isEmpty();
  }

  @Test
  void aPauseWithinOneAgencyIsNotBetweenTwo() {
    stream.record(REFUGEE, Happened.measure(UUID.randomUUID(), REFUGEE, "2026-03-15"));

    assertThat(Cards.of(stream, REFUGEE, "2026-04-01").gaps()).isEmpty();
  }

  @Test
  void aGapLastsUntilTodayWhenAnotherAgencyIsResponsible() {
    assertThat(Cards.of(stream, NAV, "2026-03-10").gaps()).isEmpty();

    stream.record(NAV, Happened.responsible(NAV, "2026-03-01"), REFUGEE, VO);
    assertThat(Cards.of(stream, NAV, "2026-03-10").gaps())
        .containsExactly(new Gap(MARCH, LocalDate.of(2026, 3, 10), 10));

    stream.record(NAV, new FollowUpClosed(FollowUpOutcome.PAID_WORK, MARCH, null));
    assertThat(Cards.of(stream, NAV, "2026-03-10").gaps()).isEmpty();
  }

  @Test
  void aGapIsShownToWhoeverMaySeeWhatStandsOnBothSidesOfIt() {
    stream.record(NAV, Happened.measure(UUID.randomUUID(), NAV, "2026-03-15"));

    assertThat(Cards.of(stream, NAV, "2026-04-01").gaps()).hasSize(1);
    assertThat(Cards.of(stream, REFUGEE, "2026-04-01").gaps()).isEmpty();
    assertThat(Cards.of(stream, VO, "2026-04-01").gaps()).isEmpty();
  }
}
