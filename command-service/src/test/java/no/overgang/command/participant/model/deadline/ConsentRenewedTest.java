package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.events.participant.LegalBasisRecorded;
import no.overgang.events.participant.ResponsibilityAssumed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D06: notice that a consent is about to expire, thirty days before")
class ConsentRenewedTest {

  private static final UUID CONSENT = new UUID(6, 1);
  private static final UUID NEWER = new UUID(6, 2);
  private static final UUID THIRD = new UUID(6, 3);
  private static final Protected WORDS = new Protected("Oppdiktet");
  private static final List<AgencyId> BOTH = List.of(NAV, ADULT_EDUCATION);
  private static final List<Category> WORK_AND_PLAN = List.of(Category.WORK, Category.PLAN);
  private static final String RAISED = "2026-05-31 D06 raised by version 1, due 2026-06-30";

  private static Story granted() {
    return Story.begins()
        .registered("2025-09-01", "2020-08-15")
        .on(
            "2026-01-05",
            REFUGEE_SERVICE,
            consent(CONSENT, BOTH, WORK_AND_PLAN, "2026-01-05", "2026-06-30"));
  }

  private static ConsentGranted consent(
      UUID id, List<AgencyId> parties, List<Category> categories, String from, String until) {
    return new ConsentGranted(
        id,
        parties,
        WORDS,
        categories,
        day(from),
        until == null ? null : day(until),
        "so",
        ConsentForm.WRITTEN);
  }

  @Test
  void risesByItselfAndIsMissedWhenNothingComesInItsPlace() {
    granted().until("2026-05-30").tells("D06");
    granted().until("2026-07-01").tells("D06", RAISED, "2026-07-01 D06 missed");
  }

  @Test
  void isTheResponsibleAgencys() {
    Story story =
        granted()
            .on("2026-04-01", NAV, new ResponsibilityAssumed(NAV, day("2026-04-01"), null))
            .until("2026-06-01");
    var raised = story.deadlines().getLast();
    assertThat(((DeadlineRaised) raised.event()).agency()).isEqualTo(NAV);
    assertThat(raised.agency()).isEqualTo(NAV);
  }

  @Test
  void goesOverWithResponsibility() {
    granted()
        .until("2026-06-01")
        .on("2026-06-02", NAV, new ResponsibilityAssumed(NAV, day("2026-06-02"), null))
        .until("2026-06-03")
        .tells(
            "D06",
            RAISED,
            "2026-06-02 D06 lifted: FACTS_CHANGED",
            "2026-06-02 D06 raised by version 1, due 2026-06-30");
  }

  @Test
  void metByAConsentThatCoversTheSameLonger() {
    granted()
        .on(
            "2026-06-10",
            REFUGEE_SERVICE,
            consent(NEWER, BOTH, WORK_AND_PLAN, "2026-06-10", "2026-12-31"))
        .until("2026-09-01")
        .tells("D06", RAISED, "2026-06-10 D06 met on 2026-06-10");
  }

  @Test
  void metBySeveralGroundsThatCoverItTogether() {
    granted()
        .on(
            "2026-06-10",
            REFUGEE_SERVICE,
            consent(NEWER, List.of(NAV), WORK_AND_PLAN, "2026-06-10", null))
        .on(
            "2026-06-15",
            REFUGEE_SERVICE,
            new LegalBasisRecorded(
                THIRD,
                "integreringsloven § 50",
                WORDS,
                List.of(ADULT_EDUCATION),
                WORK_AND_PLAN,
                day("2026-06-15"),
                null))
        .until("2026-09-01")
        .tells("D06", RAISED, "2026-06-15 D06 met on 2026-06-15");
  }

  @Test
  void aConsentThatCoversLessDoesNotMeetIt() {
    granted()
        .on(
            "2026-06-10",
            REFUGEE_SERVICE,
            consent(NEWER, BOTH, List.of(Category.WORK), "2026-06-10", "2026-12-31"))
        .until("2026-07-01")
        .tells("D06", RAISED, "2026-07-01 D06 missed");
    granted()
        .on(
            "2026-06-10",
            REFUGEE_SERVICE,
            consent(NEWER, BOTH, WORK_AND_PLAN, "2026-06-10", "2026-06-30"))
        .until("2026-07-01")
        .tells(
            "D06",
            RAISED,
            "2026-06-10 D06 raised by version 1, due 2026-06-30",
            "2026-07-01 D06 missed",
            "2026-07-01 D06 missed");
  }

  @Test
  void doesNotRiseWhenItIsCoveredAlready() {
    granted()
        .on("2026-03-02", REFUGEE_SERVICE, consent(NEWER, BOTH, WORK_AND_PLAN, "2026-03-02", null))
        .until("2026-09-01")
        .tells("D06");
  }

  @Test
  void renewedLate() {
    granted()
        .on("2026-07-10", REFUGEE_SERVICE, consent(NEWER, BOTH, WORK_AND_PLAN, "2026-07-10", null))
        .tells("D06", RAISED, "2026-07-01 D06 missed", "2026-07-10 D06 met on 2026-07-10");
  }

  @Test
  void liftedByWithdrawalAndNotRaisedAfterIt() {
    granted()
        .on("2026-06-10", REFUGEE_SERVICE, new ConsentWithdrawn(CONSENT, null))
        .until("2026-09-01")
        .tells("D06", RAISED, "2026-06-10 D06 lifted: FELL_AWAY");
    granted()
        .on("2026-03-10", REFUGEE_SERVICE, new ConsentWithdrawn(CONSENT, null))
        .until("2026-09-01")
        .tells("D06");
  }

  @Test
  void aConsentWithoutAnEndOrALegalBasisNeedsNoNotice() {
    Story.begins()
        .registered("2025-09-01", "2020-08-15")
        .on(
            "2026-01-05",
            REFUGEE_SERVICE,
            consent(CONSENT, BOTH, WORK_AND_PLAN, "2026-01-05", null))
        .on(
            "2026-01-05",
            REFUGEE_SERVICE,
            new LegalBasisRecorded(
                THIRD,
                "integreringsloven § 50",
                WORDS,
                BOTH,
                WORK_AND_PLAN,
                day("2026-01-05"),
                day("2026-03-01")))
        .until("2027-01-05")
        .tells("D06");
  }

  @Test
  void aHistoryToldAtOnceRaisesNothingThatItsOwnEndMakesIdle() {
    Story.beginsWithGrace(Duration.ofMinutes(10))
        .registered("2026-09-01", "2020-08-15")
        .late(
            "2026-09-01",
            "2024-01-05",
            REFUGEE_SERVICE,
            consent(CONSENT, BOTH, WORK_AND_PLAN, "2024-01-05", "2024-06-30"))
        .late(
            "2026-09-01",
            "2024-06-01",
            REFUGEE_SERVICE,
            consent(NEWER, BOTH, WORK_AND_PLAN, "2024-06-01", null))
        .until("2026-09-02")
        .tells("D06");
  }

  @Test
  void aCorrectedEndMovesIt() {
    granted()
        .until("2026-06-01")
        .corrected(
            "2026-06-02",
            REFUGEE_SERVICE,
            consent(CONSENT, BOTH, WORK_AND_PLAN, "2026-01-05", "2026-10-31"))
        .until("2026-11-01")
        .tells(
            "D06",
            RAISED,
            "2026-06-02 D06 lifted: FACTS_CHANGED",
            "2026-10-01 D06 raised by version 1, due 2026-10-31",
            "2026-11-01 D06 missed");
  }
}
