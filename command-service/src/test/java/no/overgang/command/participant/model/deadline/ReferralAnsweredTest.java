package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.REFERRAL;
import static no.overgang.command.participant.model.deadline.Days.day;
import static no.overgang.command.participant.model.deadline.Days.referred;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.participant.model.Agencies;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.referral.Referral;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ReferralForwarded;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralReturned;
import no.overgang.events.participant.ReferralSupplemented;
import no.overgang.events.participant.ReferralWaitlisted;
import no.overgang.events.participant.ReferralWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("D04: a referral is answered by its day, or it expires (R21)")
class ReferralAnsweredTest {

  private static final Protected WORDS = new Protected("Oppdiktet");
  private static final String RAISED = "2026-03-02 D04 raised by version 1, due 2026-03-16";

  private static Story sent() {
    return Story.begins()
        .registered("2025-09-01", "2020-08-15")
        .on(
            "2026-03-02",
            REFUGEE_SERVICE,
            referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-03-16"));
  }

  static Stream<ReferralEvent> answers() {
    return Stream.of(
        new ReferralAccepted(REFERRAL, day("2026-04-01"), null),
        new ReferralDeclined(REFERRAL, ReferralDeclineReason.NO_CAPACITY, null, null),
        new ReferralWaitlisted(REFERRAL, day("2026-03-10"), null, null),
        new ReferralForwarded(REFERRAL, COUNTY, UUID.randomUUID()));
  }

  @ParameterizedTest
  @MethodSource("answers")
  @DisplayName("R21 holds: what is answered in time meets the deadline and never expires")
  void metInTime(ReferralEvent answer) {
    sent()
        .on("2026-03-16", ADULT_EDUCATION, answer)
        .until("2026-09-01")
        .tells("D04", RAISED, "2026-03-16 D04 met on 2026-03-16");
  }

  static Stream<List<ReferralEvent>> notAnswers() {
    return Stream.of(
        List.of(),
        List.of(new ReferralReceived(REFERRAL, null)),
        List.of(new ReferralReturned(REFERRAL, WORDS)),
        List.of(new ReferralReturned(REFERRAL, WORDS), new ReferralSupplemented(REFERRAL, WORDS)));
  }

  @ParameterizedTest
  @MethodSource("notAnswers")
  @DisplayName("R21 breaks: what is seen or asked about but not answered expires")
  void expires(List<ReferralEvent> soFar) {
    Story story = sent();
    for (ReferralEvent event : soFar) {
      story.on("2026-03-10", ADULT_EDUCATION, event);
    }
    story
        .until("2026-03-17")
        .tells("D04", RAISED, "2026-03-17 referral expired", "2026-03-17 D04 missed");
    assertThat(story.state().referrals().find(REFERRAL)).get().isInstanceOf(Referral.Expired.class);
  }

  @Test
  @DisplayName("R21: both sides are told, and the receiver is who missed it")
  void bothSidesAreTold() {
    Story story =
        Story.begins()
            .registered("2025-09-01", "2020-08-15")
            .on("2026-03-02", NAV, referred(NAV, ADULT_EDUCATION, "2026-03-16"))
            .until("2026-03-17");
    List<Fact> end =
        story.facts().stream()
            .filter(
                fact ->
                    fact.event() instanceof ReferralExpired
                        || fact.event() instanceof DeadlineMissed)
            .toList();
    assertThat(end).hasSize(2);
    assertThat(end)
        .allSatisfy(
            fact -> {
              assertThat(fact.agency()).isEqualTo(ADULT_EDUCATION);
              assertThat(fact.addressees())
                  .containsExactlyInAnyOrder(ADULT_EDUCATION, NAV, REFUGEE_SERVICE);
            });
  }

  @Test
  void liftedByWithdrawal() {
    sent()
        .on("2026-03-10", REFUGEE_SERVICE, new ReferralWithdrawn(REFERRAL, WORDS))
        .until("2026-09-01")
        .tells("D04", RAISED, "2026-03-10 D04 lifted: FELL_AWAY");
  }

  @Test
  void withdrawnWhenItsDayWasOverItIsMissedButDoesNotExpire() {
    sent()
        .unwatchedUntil("2026-03-20")
        .on("2026-03-20", REFUGEE_SERVICE, new ReferralWithdrawn(REFERRAL, WORDS))
        .until("2026-03-21")
        .tells("D04", RAISED, "2026-03-17 D04 missed");
  }

  @Test
  void anAnswerThatWasGivenInTimeIsNotMissedWhenItIsToldWithinTheGrace() {
    Story story =
        Story.beginsWithGrace(Duration.ofMinutes(10))
            .registered("2025-09-01", "2020-08-15")
            .late(
                "2026-03-20",
                "2026-02-02",
                REFUGEE_SERVICE,
                referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-02-16"))
            .pass(Duration.ofMinutes(9))
            .late(
                "2026-03-20",
                "2026-02-10",
                ADULT_EDUCATION,
                new ReferralAccepted(REFERRAL, day("2026-03-01"), null));
    story
        .until("2026-03-21")
        .tells(
            "D04",
            "2026-02-02 D04 raised by version 1, due 2026-02-16",
            "2026-02-10 D04 met on 2026-02-10");
  }

  @Test
  void aReferralToldLateIsMissedAfterTheGraceAsOfItsDay() {
    Story.beginsWithGrace(Duration.ofMinutes(10))
        .registered("2025-09-01", "2020-08-15")
        .late(
            "2026-03-20",
            "2026-02-02",
            REFUGEE_SERVICE,
            referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-02-16"))
        .pass(Duration.ofMinutes(9))
        .pass(Duration.ofMinutes(1))
        .tells(
            "D04",
            "2026-02-02 D04 raised by version 1, due 2026-02-16",
            "2026-02-17 referral expired",
            "2026-02-17 D04 missed");
  }

  @Test
  void closedBySeeingThatItExpiredItStaysMissed() {
    sent()
        .until("2026-03-17")
        .on("2026-03-18", REFUGEE_SERVICE, new ReferralClosed(REFERRAL))
        .tells("D04", RAISED, "2026-03-17 referral expired", "2026-03-17 D04 missed");
  }

  @Test
  void aRetractedAnswerLeavesItToBeAnswered() {
    sent()
        .on("2026-03-05", ADULT_EDUCATION, new ReferralAccepted(REFERRAL, day("2026-04-01"), null))
        .retracted("2026-03-06", ADULT_EDUCATION, ReferralAccepted.class)
        .until("2026-03-17")
        .tells(
            "D04",
            RAISED,
            "2026-03-05 D04 met on 2026-03-05",
            "2026-03-06 D04 raised by version 1, due 2026-03-16",
            "2026-03-17 referral expired",
            "2026-03-17 D04 missed");
  }

  @Test
  void aCorrectedDayAndARetractedReferral() {
    sent()
        .corrected(
            "2026-03-03", REFUGEE_SERVICE, referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-03-30"))
        .retracted("2026-03-04", REFUGEE_SERVICE, ParticipantReferred.class)
        .until("2026-09-01")
        .tells(
            "D04",
            RAISED,
            "2026-03-03 D04 lifted: FACTS_CHANGED",
            "2026-03-03 D04 raised by version 1, due 2026-03-30",
            "2026-03-04 D04 lifted: FELL_AWAY");
  }

  @Test
  @DisplayName("R21: a place that was kept for the referral is free again")
  void aKeptPlaceIsFreeAgain() {
    UUID offer = new UUID(0x0FF, 1);
    AgencyId provider = COUNTY;
    OfferState kept =
        new OfferState(
            new OfferState.Terms(
                offer,
                provider,
                MeasureKind.VOV,
                null,
                java.util.Set.of(AgencyKind.REFUGEE_SERVICE)),
            10,
            Map.of(REFERRAL, new OfferState.Seat(REFUGEE_SERVICE, false)),
            false);
    Streams beside =
        new Streams() {
          @Override
          public <S> Optional<S> find(Class<S> state, UUID stream) {
            return stream.equals(offer) && state.isInstance(kept)
                ? Optional.of(state.cast(kept))
                : Optional.empty();
          }
        };
    Story story =
        Story.begins()
            .beside(beside)
            .registered("2025-09-01", "2020-08-15")
            .on(
                "2026-03-02",
                REFUGEE_SERVICE,
                new ParticipantReferred(
                    REFERRAL,
                    REFUGEE_SERVICE,
                    COUNTY,
                    MeasureKind.VOV,
                    offer,
                    WORDS,
                    null,
                    List.of(),
                    day("2026-03-16"),
                    null));
    Turn turn =
        Deadlines.next(
                story.state(),
                new Frame(
                    java.time.Instant.parse("2026-03-20T10:00:00Z"),
                    RuleFile.packaged(),
                    Agencies.DIRECTORY,
                    Duration.ZERO))
            .orElseThrow();
    List<Decided> events =
        turn.events(
            story.state(),
            new Frame(
                java.time.Instant.parse("2026-03-20T10:00:00Z"),
                RuleFile.packaged(),
                Agencies.DIRECTORY,
                Duration.ZERO),
            UUID::randomUUID,
            beside);
    assertThat(events)
        .contains(
            Decided.of(
                new SeatReleased(offer, REFERRAL, SeatReleaseReason.EXPIRED),
                provider,
                REFUGEE_SERVICE));
    story
        .until("2026-03-17")
        .tells(
            "D04",
            RAISED,
            "2026-03-17 referral expired",
            "2026-03-17 SeatReleased",
            "2026-03-17 D04 missed");
  }
}
