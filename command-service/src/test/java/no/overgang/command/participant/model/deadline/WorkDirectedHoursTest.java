package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.PROGRAMME;
import static no.overgang.command.participant.model.deadline.Days.day;
import static no.overgang.command.participant.model.deadline.Days.exited;
import static no.overgang.command.participant.model.deadline.Days.measure;
import static no.overgang.command.participant.model.deadline.Days.onLeave;
import static no.overgang.command.participant.model.deadline.Days.practice;
import static no.overgang.command.participant.model.deadline.Days.started;

import java.util.UUID;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.MeasureOutcome;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.code.Programme;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.ProgrammeResumed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("D02: 15 hours a week directed at work from the fourth month of the programme")
class WorkDirectedHoursTest {

  private static final String RAISED = "2026-02-02 D02 raised by version 1, due 2026-05-02";
  private static final UUID ONE = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);

  private static Story inProgramme() {
    return Story.begins()
        .registered("2026-01-15", "2026-01-10")
        .on(
            "2026-02-02",
            REFUGEE_SERVICE,
            started(Programme.INTRODUCTION, REFUGEE_SERVICE, "2026-02-02", "2027-12-31"));
  }

  @Test
  void metWhenTheHoursOfAllAgenciesReachItTogether() {
    inProgramme()
        .on("2026-03-02", REFUGEE_SERVICE, practice(ONE, REFUGEE_SERVICE, "2026-03-02", "7.5"))
        .tells("D02", RAISED);
    inProgramme()
        .on("2026-03-02", REFUGEE_SERVICE, practice(ONE, REFUGEE_SERVICE, "2026-03-02", "7.5"))
        .on("2026-04-07", NAV, measure(OTHER, MeasureKind.WORK_TRAINING, NAV, "2026-04-06", "7.5"))
        .until("2026-09-01")
        .tells("D02", RAISED, "2026-04-07 D02 met on 2026-04-06");
  }

  @Test
  void whatHasEndedDoesNotCountWithWhatBeginsAfter() {
    inProgramme()
        .on("2026-03-02", REFUGEE_SERVICE, practice(ONE, REFUGEE_SERVICE, "2026-03-02", "10"))
        .on(
            "2026-04-02",
            REFUGEE_SERVICE,
            new PracticeEnded(ONE, day("2026-04-01"), PracticeOutcome.NONE, null))
        .on("2026-04-06", NAV, measure(OTHER, MeasureKind.JOB_CLUB, NAV, "2026-04-06", "10"))
        .until("2026-05-03")
        .tells("D02", RAISED, "2026-05-03 D02 missed");
  }

  @Test
  void metLate() {
    inProgramme()
        .on("2026-06-02", NAV, measure(ONE, MeasureKind.WORK_PREPARATION, NAV, "2026-06-01", "20"))
        .tells("D02", RAISED, "2026-05-03 D02 missed", "2026-06-02 D02 met on 2026-06-01");
  }

  @Test
  void toldLateThatItWasInTimeMeetsItWithTheRightDay() {
    inProgramme()
        .late(
            "2026-06-02",
            "2026-04-01",
            NAV,
            measure(ONE, MeasureKind.WORK_PREPARATION, NAV, "2026-04-01", "20"))
        .tells("D02", RAISED, "2026-05-03 D02 missed", "2026-04-01 D02 met on 2026-04-01");
  }

  @Test
  void whatWasReachedOnceIsNotAskedForAgain() {
    inProgramme()
        .on("2026-03-02", NAV, measure(ONE, MeasureKind.WAGE_SUBSIDY, NAV, "2026-03-02", "30"))
        .on(
            "2026-03-20",
            NAV,
            new MeasureEnded(ONE, day("2026-03-19"), MeasureOutcome.BROKEN_OFF, null))
        .until("2026-09-01")
        .tells("D02", RAISED, "2026-03-02 D02 met on 2026-03-02");
  }

  @Test
  void aRetractedMeasureLeavesItToBeReached() {
    inProgramme()
        .on("2026-03-02", NAV, measure(ONE, MeasureKind.WAGE_SUBSIDY, NAV, "2026-03-02", "30"))
        .retracted("2026-03-03", NAV, MeasureStarted.class)
        .until("2026-05-03")
        .tells(
            "D02",
            RAISED,
            "2026-03-02 D02 met on 2026-03-02",
            "2026-03-03 D02 raised by version 1, due 2026-05-02",
            "2026-05-03 D02 missed");
  }

  @Test
  void hoursThatRanAlreadyMeetItAsItRises() {
    Story.begins()
        .registered("2026-01-15", "2026-01-10")
        .on("2026-01-20", NAV, measure(ONE, MeasureKind.SECTOR_COURSE, NAV, "2026-01-20", "15"))
        .on(
            "2026-02-02",
            REFUGEE_SERVICE,
            started(Programme.INTRODUCTION, REFUGEE_SERVICE, "2026-02-02", "2027-12-31"))
        .tells("D02", RAISED, "2026-02-02 D02 met on 2026-02-02");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Which kinds of measure are directed at work")
  void kinds(MeasureKind kind) {
    Story story =
        inProgramme().on("2026-03-02", NAV, measure(ONE, kind, NAV, "2026-03-02", "37.5"));
    boolean counts =
        switch (kind) {
          case SECTOR_COURSE,
              JOB_CLUB,
              WORK_TRAINING,
              WAGE_SUBSIDY,
              MENTOR_SUBSIDY,
              INCLUSION_SUBSIDY,
              CLARIFICATION,
              FOLLOW_UP,
              WORK_PREPARATION,
              TRADE_TRAINING ->
              true;
          case NORWEGIAN_COURSE,
              VOCATIONAL_NORWEGIAN,
              LANGUAGE_CAFE,
              FOV,
              VOV,
              HIGHER_EDUCATION,
              CAREER_GUIDANCE,
              LIFE_SKILLS,
              PARENTAL_GUIDANCE,
              SOCIAL_STUDIES,
              OTHER ->
              false;
        };
    if (counts) {
      story.tells("D02", RAISED, "2026-03-02 D02 met on 2026-03-02");
    } else {
      story.tells("D02", RAISED);
    }
  }

  @Test
  void isNotAskedOfAProgrammeThatStartedBeforeTheRule() {
    Story.begins()
        .registered("2025-11-15", "2025-11-10")
        .on(
            "2025-12-31",
            REFUGEE_SERVICE,
            started(Programme.INTRODUCTION, REFUGEE_SERVICE, "2025-12-31", "2027-12-31"))
        .until("2026-09-01")
        .tells("D02");
  }

  @Test
  void isNotAskedOfOtherProgrammes() {
    Story.begins()
        .registered("2026-01-15", "2026-01-10")
        .on("2026-02-02", NAV, started(Programme.KVP, NAV, "2026-02-02", "2027-02-01"))
        .until("2026-09-01")
        .tells("D02");
  }

  @Test
  void fallsAwayWithTheProgrammeBeforeItIsDueAndIsMissedAfter() {
    inProgramme()
        .on("2026-05-02", REFUGEE_SERVICE, exited("2026-05-02"))
        .until("2026-09-01")
        .tells("D02", RAISED, "2026-05-02 D02 lifted: FELL_AWAY");
    inProgramme()
        .unwatchedUntil("2026-06-01")
        .late("2026-06-01", "2026-05-10", REFUGEE_SERVICE, exited("2026-05-10"))
        .until("2026-06-02")
        .tells("D02", RAISED, "2026-05-03 D02 missed");
  }

  @Test
  void leaveBeforeItIsDuePutsItOffByItsDays() {
    inProgramme()
        .on("2026-03-02", REFUGEE_SERVICE, onLeave("2026-03-02"))
        .until("2026-08-01")
        .tells("D02", RAISED, "2026-03-02 D02 lifted: FELL_AWAY");
    inProgramme()
        .on("2026-03-02", REFUGEE_SERVICE, onLeave("2026-03-02"))
        .on("2026-03-12", REFUGEE_SERVICE, new ProgrammeResumed(PROGRAMME, day("2026-03-12")))
        .until("2026-06-01")
        .tells(
            "D02",
            RAISED,
            "2026-03-02 D02 lifted: FELL_AWAY",
            "2026-03-12 D02 raised by version 1, due 2026-05-12",
            "2026-05-13 D02 missed");
  }

  @Test
  void leaveAfterItIsDueChangesNothing() {
    inProgramme()
        .on("2026-05-10", REFUGEE_SERVICE, onLeave("2026-05-10"))
        .on("2026-05-20", REFUGEE_SERVICE, new ProgrammeResumed(PROGRAMME, day("2026-05-20")))
        .until("2026-09-01")
        .tells("D02", RAISED, "2026-05-03 D02 missed");
  }
}
