package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.day;
import static no.overgang.command.participant.model.deadline.Days.extended;
import static no.overgang.command.participant.model.deadline.Days.referred;
import static no.overgang.command.participant.model.deadline.Days.settled;
import static no.overgang.command.participant.model.deadline.Days.started;
import static no.overgang.command.participant.model.deadline.Days.transfer;
import static no.overgang.command.participant.model.deadline.Rules.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Decision;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.Agencies;
import no.overgang.command.participant.model.Decider;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Times;
import no.overgang.command.participant.model.referral.WithdrawReferral;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.HubEvent;
import no.overgang.events.Protected;
import no.overgang.events.code.FollowUpOutcome;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ResidenceGround;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.ResponsibilityAssumed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What holds for the deadlines of every rule. */
class DeadlinesTest {

  private static final Protected WORDS = new Protected("Oppdiktet");

  private static Story inKvpAndIntroduction() {
    return Story.begins()
        .registered("2026-01-10", "2025-12-01")
        .on(
            "2026-02-02",
            REFUGEE_SERVICE,
            started(Programme.INTRODUCTION, REFUGEE_SERVICE, "2026-02-02", "2026-08-31"));
  }

  @Nested
  @DisplayName("With the command that tells the facts")
  class InTheAppend {

    @Test
    @DisplayName("a registration by a refugee service ends with its deadline")
    void raisedByTheDecider() {
      var command =
          new RegisterParticipant(
              "3301",
              day("2026-02-20"),
              ResidenceGround.ASYLUM,
              1991,
              "ti",
              true,
              PriorEducation.PRIMARY,
              new Protected("Ane"));
      Decision decision =
          Decider.decide(
              command, ParticipantState.UNKNOWN, Scenario.context(REFUGEE_SERVICE, Times.HAPPENED));
      List<HubEvent> events =
          ((Decision.Accepted) decision).events().stream().map(each -> each.event()).toList();
      assertThat(events)
          .extracting(event -> (Object) event.getClass())
          .containsExactly(
              ParticipantRegistered.class,
              ResponsibilityAssumed.class,
              ContactPersonAssigned.class,
              DeadlineRaised.class);
      assertThat(events.getLast())
          .isEqualTo(
              new DeadlineRaised(
                  Scenario.NEW_ID,
                  "D01",
                  1,
                  day("2026-05-20"),
                  REFUGEE_SERVICE,
                  null,
                  day("2026-02-20")));
    }

    @Test
    @DisplayName("by due day, then by rule")
    void inOrder() {
      Story.begins()
          .registered("2025-09-01", "2020-08-15")
          .on(
              "2026-03-02",
              REFUGEE_SERVICE,
              referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-03-20"),
              started(Programme.INTRODUCTION, REFUGEE_SERVICE, "2026-02-16", "2027-02-15"),
              new FollowUpObligationOpened(
                  new UUID(5, 1), REFUGEE_SERVICE, new UUID(5, 2), day("2026-03-20")),
              started(new UUID(8, 1), Programme.KVP, NAV, "2025-03-10", "2027-02-15"))
          .tellsOfAll(
              "2026-03-02 D08 raised by version 1, due 2026-03-10",
              "2026-03-02 D04 raised by version 1, due 2026-03-20",
              "2026-03-02 D05 raised by version 1, due 2026-03-20",
              "2026-03-02 D02 raised by version 1, due 2026-05-16");
    }

    @Test
    @DisplayName("meant for whose it is, the responsible agency and the referrer")
    void addressees() {
      Story story =
          Story.begins()
              .registered("2025-09-01", "2020-08-15")
              .on("2026-03-02", NAV, referred(NAV, ADULT_EDUCATION, "2026-03-20"));
      assertThat(story.deadlines()).hasSize(1);
      assertThat(story.deadlines().getFirst().addressees())
          .containsExactlyInAnyOrder(ADULT_EDUCATION, REFUGEE_SERVICE, NAV);
    }

    @Test
    @DisplayName("a refused command is followed by nothing")
    void refused() {
      var unknown = new WithdrawReferral(new UUID(1, 1), WORDS);
      assertThat(
              Decider.decide(
                  unknown,
                  History.aParticipant().state(),
                  Scenario.context(REFUGEE_SERVICE, Times.HAPPENED)))
          .isInstanceOf(Decision.Refused.class);
    }
  }

  @Nested
  @DisplayName("By the passing of time")
  class BySweep {

    @Test
    @DisplayName("a long stop is caught up in the order it would have come")
    void caughtUpInOrder() {
      inKvpAndIntroduction()
          .on("2026-02-03", REFUGEE_SERVICE, referred(REFUGEE_SERVICE, NAV, "2026-02-17"))
          .unwatchedUntil("2027-01-01")
          .pass(Duration.ofMinutes(1))
          .tellsOfAll(
              "2026-01-10 D01 raised by version 1, due 2026-03-01",
              "2026-02-02 D01 met on 2026-02-02",
              "2026-02-02 D02 raised by version 1, due 2026-05-02",
              "2026-02-03 D04 raised by version 1, due 2026-02-17",
              "2026-02-18 referral expired",
              "2026-02-18 D04 missed",
              "2026-05-03 D02 missed",
              "2026-06-08 D07 raised by version 1, due 2026-08-31",
              "2026-09-01 D07 missed");
    }

    @Test
    @DisplayName("what comes next is known beforehand, and nothing comes before it")
    void nextIsKnown() {
      ParticipantState state = inKvpAndIntroduction().state();
      Turn next = next(state, Instant.parse("2026-03-01T00:00:00Z"));
      assertThat(next.at()).isEqualTo("2026-05-02T22:00:00Z");
      assertThat(next.isBy(Instant.parse("2026-05-02T21:59:59Z"))).isFalse();
      assertThat(next.isBy(Instant.parse("2026-05-02T22:00:00Z"))).isTrue();
      assertThat(next.owner()).isEqualTo(REFUGEE_SERVICE);
    }

    @Test
    @DisplayName("a day ends at midnight in Norway, summer and winter")
    void midnightInNorway() {
      assertThat(Frame.endOf(day("2026-01-15"))).isEqualTo("2026-01-15T23:00:00Z");
      assertThat(Frame.endOf(day("2026-03-28"))).isEqualTo("2026-03-28T23:00:00Z");
      assertThat(Frame.endOf(day("2026-03-29"))).isEqualTo("2026-03-29T22:00:00Z");
    }

    @Test
    @DisplayName("nothing is missed before the grace after its fact is over")
    void grace() {
      Story story =
          Story.beginsWithGrace(Duration.ofMinutes(10)).registered("2026-02-01", "2025-08-15");
      story
          .pass(Duration.ofMinutes(10).minusMillis(1))
          .tells("D01", "2026-02-01 D01 raised by version 1, due 2025-11-15");
      story
          .pass(Duration.ofMillis(1))
          .tells(
              "D01", "2026-02-01 D01 raised by version 1, due 2025-11-15", "2026-02-01 D01 missed");
    }

    private Turn next(ParticipantState state, Instant now) {
      return Deadlines.next(
              state, new Frame(now, RuleFile.packaged(), Agencies.DIRECTORY, Duration.ZERO))
          .orElseThrow();
    }
  }

  @Nested
  @DisplayName("When the follow-up ends")
  class Ended {

    @Test
    @DisplayName("what is open falls away, what was missed before stays so")
    void closed() {
      inKvpAndIntroduction()
          .on("2026-05-10", REFUGEE_SERVICE, referred(REFUGEE_SERVICE, NAV, "2026-06-30"))
          .on(
              "2026-06-01",
              REFUGEE_SERVICE,
              new FollowUpClosed(FollowUpOutcome.PAID_WORK, day("2026-06-01"), null))
          .until("2027-01-01")
          .tellsOfAll(
              "2026-01-10 D01 raised by version 1, due 2026-03-01",
              "2026-02-02 D01 met on 2026-02-02",
              "2026-02-02 D02 raised by version 1, due 2026-05-02",
              "2026-05-03 D02 missed",
              "2026-05-10 D04 raised by version 1, due 2026-06-30",
              "2026-06-01 D04 lifted: FELL_AWAY");
    }

    @Test
    @DisplayName("what was due before the end is missed, though the end was told first")
    void dueBeforeTheEnd() {
      Story.begins()
          .registered("2026-01-10", "2025-08-01")
          .on(
              "2026-01-10",
              REFUGEE_SERVICE,
              new FollowUpClosed(FollowUpOutcome.MOVED, day("2026-01-10"), null))
          .until("2026-02-01")
          .tellsOfAll(
              "2026-01-10 D01 raised by version 1, due 2025-11-01", "2026-01-10 D01 missed");
    }

    @Test
    @DisplayName("a participant that was merged into another has no deadlines until separated")
    void merged() {
      UUID survivor = new UUID(3, 3);
      inKvpAndIntroduction()
          .on("2026-03-01", REFUGEE_SERVICE, new ParticipantMergedInto(survivor, WORDS))
          .until("2026-04-01")
          .on("2026-04-01", REFUGEE_SERVICE, new ParticipantSeparated(survivor, WORDS))
          .tells(
              "D02",
              "2026-02-02 D02 raised by version 1, due 2026-05-02",
              "2026-03-01 D02 lifted: FELL_AWAY",
              "2026-04-01 D02 raised by version 1, due 2026-05-02");
    }
  }

  @Nested
  @DisplayName("When the rules change")
  class OtherRules {

    private final RuleBook longer =
        Rules.with(
            "D03",
            version("D03", 1, null, "2026-03-31", "weeks", 8),
            version("D03", 2, "2026-04-01", null, "weeks", 4));

    private Story requested() {
      return inKvpAndIntroduction()
          .on("2026-03-10", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-09-01"));
    }

    @Test
    @DisplayName("a new version leaves what was raised as it is")
    void neverRewritten() {
      requested()
          .under(longer)
          .on(
              "2026-04-10",
              REFUGEE_SERVICE,
              referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-05-01"))
          .until("2026-07-07")
          .tells(
              "D03", "2026-03-10 D03 raised by version 1, due 2026-07-06", "2026-07-07 D03 missed");
    }

    @Test
    @DisplayName("a version whose number was changed in place does not either")
    void notEvenWhenAVersionIsChanged() {
      requested()
          .under(Rules.with("D03", version("D03", 1, null, null, "weeks", 2)))
          .until("2026-07-07")
          .tells(
              "D03", "2026-03-10 D03 raised by version 1, due 2026-07-06", "2026-07-07 D03 missed");
    }

    @Test
    @DisplayName("nor one that is no longer there")
    void notEvenWhenTheRuleIsGone() {
      requested()
          .under(Rules.with("D03"))
          .on(
              "2026-04-10",
              REFUGEE_SERVICE,
              referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-05-01"))
          .until("2026-07-07")
          .tells(
              "D03", "2026-03-10 D03 raised by version 1, due 2026-07-06", "2026-07-07 D03 missed");
    }

    @Test
    @DisplayName("facts that change raise another by the version of the day they changed")
    void factsThatChange() {
      requested()
          .under(longer)
          .on("2026-04-10", REFUGEE_SERVICE, extended("2026-10-31"))
          .tells(
              "D03",
              "2026-03-10 D03 raised by version 1, due 2026-07-06",
              "2026-04-10 D03 lifted: FACTS_CHANGED",
              "2026-04-10 D03 raised by version 2, due 2026-10-03");
    }

    @Test
    @DisplayName("the version of the day of the fact holds, however late it is told")
    void theFactsDay() {
      Story.begins()
          .under(longer)
          .registered("2026-01-10", "2020-12-01")
          .on(
              "2026-02-02",
              REFUGEE_SERVICE,
              started(Programme.INTRODUCTION, REFUGEE_SERVICE, "2026-02-02", "2026-08-31"))
          .late(
              "2026-04-20",
              "2026-03-31",
              REFUGEE_SERVICE,
              transfer(REFUGEE_SERVICE, NAV, "2026-09-01"))
          .tells("D03", "2026-03-31 D03 raised by version 1, due 2026-07-06");
    }

    @Test
    @DisplayName("an agency's own setting beats the general one, for that agency alone")
    void ownSetting() {
      RuleBook own =
          Rules.with(
              "D07",
              version("D07", 1, null, null, "weeks", 12),
              version("D07", 2, null, null, "weeks", 20, REFUGEE_SERVICE));
      inKvpAndIntroduction()
          .under(own)
          .until("2026-08-01")
          .tells("D07", "2026-04-13 D07 raised by version 2, due 2026-08-31");
      Story.begins()
          .under(own)
          .registered("2026-01-10", "2025-12-01")
          .on("2026-02-02", NAV, started(Programme.KVP, NAV, "2026-02-02", "2026-08-31"))
          .until("2026-08-01")
          .tells("D07", "2026-06-08 D07 raised by version 1, due 2026-08-31");
    }
  }

  @Test
  @DisplayName("A deadline that does not say what it is reckoned from stands as it was raised")
  void raisedWithoutSayingFromWhat() {
    Story story =
        Story.begins().on("2026-01-10", REFUGEE_SERVICE, settled("2025-12-01")).until("2026-01-11");
    DeadlineRaised raised = (DeadlineRaised) story.deadlines().getFirst().event();
    var silent =
        new DeadlineRaised(
            raised.deadlineId(),
            raised.ruleId(),
            raised.ruleVersion(),
            raised.due(),
            raised.agency(),
            raised.ref());
    ParticipantState state =
        History.nothing().and(REFUGEE_SERVICE, settled("2025-11-01"), silent).state();
    assertThat(
            Deadlines.next(
                state,
                new Frame(
                    Instant.parse("2026-02-01T00:00:00Z"),
                    RuleFile.packaged(),
                    Agencies.DIRECTORY,
                    Duration.ZERO)))
        .get()
        .extracting(turn -> turn.step().due())
        .isEqualTo(day("2026-03-01"));
  }
}
