package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.OTHER_REFUGEE_SERVICE;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.day;
import static no.overgang.command.participant.model.deadline.Days.settled;
import static no.overgang.command.participant.model.deadline.Days.started;
import static org.assertj.core.api.Assertions.assertThat;

import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.Programme;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ResponsibilityAssumed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D01: the introduction programme starts within three months of the settlement")
class IntroductionStartsTest {

  private static Story registered() {
    return Story.begins().registered("2025-09-01", "2025-08-15");
  }

  private static ProgrammeStarted introduction(String from) {
    return started(Programme.INTRODUCTION, REFUGEE_SERVICE, from, "2027-09-01");
  }

  @Test
  void metInTime() {
    registered()
        .on("2025-11-15", REFUGEE_SERVICE, introduction("2025-11-15"))
        .until("2026-03-01")
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-11-15 D01 met on 2025-11-15");
  }

  @Test
  void missedWhenItsLastDayIsOverAndNotBefore() {
    registered()
        .until("2025-11-15")
        .tells("D01", "2025-09-01 D01 raised by version 1, due 2025-11-15");
    registered()
        .until("2025-11-16")
        .tells(
            "D01", "2025-09-01 D01 raised by version 1, due 2025-11-15", "2025-11-16 D01 missed");
  }

  @Test
  void metLateAfterItWasMissed() {
    registered()
        .on("2026-01-07", REFUGEE_SERVICE, introduction("2026-01-05"))
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-11-16 D01 missed",
            "2026-01-07 D01 met on 2026-01-05");
  }

  @Test
  void aStartThatIsToComeMeetsItOnItsDay() {
    registered()
        .on("2025-10-01", REFUGEE_SERVICE, introduction("2025-11-03"))
        .until("2025-11-01")
        .tells("D01", "2025-09-01 D01 raised by version 1, due 2025-11-15");
    registered()
        .on("2025-10-01", REFUGEE_SERVICE, introduction("2025-11-03"))
        .until("2025-12-01")
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-11-03 D01 met on 2025-11-03");
  }

  @Test
  void anotherProgrammeDoesNotMeetIt() {
    registered()
        .on(
            "2025-10-01",
            REFUGEE_SERVICE,
            started(Programme.NORWEGIAN_TRAINING, REFUGEE_SERVICE, "2025-10-01", "2026-10-01"))
        .tells("D01", "2025-09-01 D01 raised by version 1, due 2025-11-15");
  }

  @Test
  void isNotAskedOfWhoeverSettledBeforeTheLaw() {
    Story.begins().registered("2021-02-01", "2020-12-31").until("2022-01-01").tells("D01");
    Story.begins()
        .registered("2021-02-01", "2021-01-01")
        .tells("D01", "2021-02-01 D01 raised by version 1, due 2021-04-01");
  }

  @Test
  void isAskedOfWhoeverARefugeeServiceRegistersAndNobodyElse() {
    Story.begins()
        .on("2025-09-01", NAV, settled("2025-08-15"))
        .on("2025-09-01", NAV, new ResponsibilityAssumed(NAV, day("2025-09-01"), null))
        .until("2026-09-01")
        .tellsOfAll();
  }

  @Test
  void goesOverWithResponsibilityToAnotherRefugeeServiceButNotToNav() {
    Story moved =
        registered()
            .on(
                "2025-10-01",
                OTHER_REFUGEE_SERVICE,
                new ResponsibilityAssumed(OTHER_REFUGEE_SERVICE, day("2025-10-01"), null));
    moved.tells(
        "D01",
        "2025-09-01 D01 raised by version 1, due 2025-11-15",
        "2025-10-01 D01 lifted: FACTS_CHANGED",
        "2025-10-01 D01 raised by version 1, due 2025-11-15");
    assertThat(((DeadlineRaised) moved.deadlines().getLast().event()).agency())
        .isEqualTo(OTHER_REFUGEE_SERVICE);

    registered()
        .on("2025-10-01", NAV, new ResponsibilityAssumed(NAV, day("2025-10-01"), null))
        .tells("D01", "2025-09-01 D01 raised by version 1, due 2025-11-15");
  }

  @Test
  void whatWasMissedStaysWithWhoeverMissedIt() {
    registered()
        .on(
            "2025-12-01",
            OTHER_REFUGEE_SERVICE,
            new ResponsibilityAssumed(OTHER_REFUGEE_SERVICE, day("2025-12-01"), null))
        .tells(
            "D01", "2025-09-01 D01 raised by version 1, due 2025-11-15", "2025-11-16 D01 missed");
  }

  @Test
  void aCorrectedSettlementRaisesAnotherInItsPlace() {
    registered()
        .corrected("2025-09-10", REFUGEE_SERVICE, settled("2025-09-01"))
        .until("2025-12-02")
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-09-10 D01 lifted: FACTS_CHANGED",
            "2025-09-10 D01 raised by version 1, due 2025-12-01",
            "2025-12-02 D01 missed");
  }

  @Test
  void aMissByAFalseDayIsTakenBackWhenTheDayIsCorrected() {
    registered()
        .corrected("2025-11-20", REFUGEE_SERVICE, settled("2025-09-01"))
        .on("2025-11-25", REFUGEE_SERVICE, introduction("2025-11-24"))
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-11-16 D01 missed",
            "2025-11-20 D01 lifted: FACTS_CHANGED",
            "2025-11-20 D01 raised by version 1, due 2025-12-01",
            "2025-11-25 D01 met on 2025-11-24");
  }

  @Test
  void aRetractedStartLeavesItToBeMetAnew() {
    registered()
        .on("2025-10-01", REFUGEE_SERVICE, introduction("2025-10-01"))
        .retracted("2025-10-05", REFUGEE_SERVICE, ProgrammeStarted.class)
        .on("2025-10-20", REFUGEE_SERVICE, introduction("2025-10-20"))
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-10-01 D01 met on 2025-10-01",
            "2025-10-05 D01 raised by version 1, due 2025-11-15",
            "2025-10-20 D01 met on 2025-10-20");
  }

  @Test
  void aCorrectionThatChangesNothingOfItFollowsNothing() {
    registered()
        .on("2025-10-01", REFUGEE_SERVICE, introduction("2025-10-01"))
        .corrected("2025-10-05", REFUGEE_SERVICE, introduction("2025-10-02"))
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-10-01 D01 met on 2025-10-01");
  }

  @Test
  void fallsAwayWithTheFollowUpAndRisesWithItAgain() {
    registered()
        .on(
            "2025-10-01",
            REFUGEE_SERVICE,
            new FollowUpClosed(FollowUpOutcome.LEFT_COUNTRY, day("2025-10-01"), null))
        .on("2025-10-20", REFUGEE_SERVICE, new FollowUpReopened(day("2025-10-20"), null))
        .until("2025-12-01")
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-10-01 D01 lifted: FELL_AWAY",
            "2025-10-20 D01 raised by version 1, due 2025-11-15",
            "2025-11-16 D01 missed");
  }

  @Test
  void aRetractedRegistrationTakesItAway() {
    registered()
        .retracted("2025-09-02", REFUGEE_SERVICE, ParticipantRegistered.class)
        .tells(
            "D01",
            "2025-09-01 D01 raised by version 1, due 2025-11-15",
            "2025-09-02 D01 lifted: FELL_AWAY");
  }
}
