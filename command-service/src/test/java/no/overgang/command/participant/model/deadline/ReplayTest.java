package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.DIRECTORY;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.REFERRAL;
import static no.overgang.command.participant.model.deadline.Days.day;
import static no.overgang.command.participant.model.deadline.Days.referred;
import static no.overgang.command.participant.model.deadline.Days.started;
import static no.overgang.command.participant.model.deadline.Rules.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import no.overgang.command.model.RuleBook;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.deadline.RaisedDeadlines.Raised;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.code.Programme;
import no.overgang.events.participant.ReferralAccepted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A replay under other rules shows what they would have raised")
class ReplayTest {

  private static final Instant UNTIL = Instant.parse("2027-01-01T12:00:00Z");

  private static Story life() {
    return Story.begins()
        .registered("2026-01-10", "2025-12-01")
        .on("2026-01-20", REFUGEE_SERVICE, referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-02-03"))
        .on("2026-01-25", ADULT_EDUCATION, new ReferralAccepted(REFERRAL, day("2026-02-10"), null))
        .on(
            "2026-03-09",
            REFUGEE_SERVICE,
            started(Programme.INTRODUCTION, REFUGEE_SERVICE, "2026-03-09", "2026-12-15"))
        .until("2027-01-01");
  }

  private static List<String> replayed(List<Fact> facts, RuleBook rules, Instant until) {
    return Deadlines.wouldHaveRaised(facts, rules, DIRECTORY, until).stream()
        .map(ReplayTest::line)
        .toList();
  }

  private static String line(Raised raised) {
    return "%s version %d, due %s: %s"
        .formatted(raised.ruleId(), raised.ruleVersion(), raised.due(), raised.standing());
  }

  @Test
  @DisplayName("the rules in force give what was raised in truth")
  void theSameRules() {
    List<Fact> facts = life().facts();
    assertThat(replayed(facts, RuleFile.packaged(), UNTIL))
        .containsExactlyElementsOf(
            life().state().deadlines().byId().values().stream().map(ReplayTest::line).toList())
        .containsExactly(
            "D01 version 1, due 2026-03-01: MET",
            "D04 version 1, due 2026-02-03: MET",
            "D02 version 1, due 2026-06-09: MISSED",
            "D07 version 1, due 2026-12-15: MISSED");
  }

  @Test
  @DisplayName("other rules give other deadlines, and the stream is left as it was")
  void otherRules() {
    List<Fact> facts = life().facts();
    List<Fact> before = List.copyOf(facts);
    RuleBook stricter = Rules.with("D01", version("D01", 7, null, null, "months", 2));
    assertThat(replayed(facts, stricter, UNTIL))
        .startsWith("D01 version 7, due 2026-02-01: MET")
        .hasSize(4);
    assertThat(Deadlines.wouldHaveRaised(facts, stricter, DIRECTORY, UNTIL).getFirst().metOn())
        .isEqualTo("2026-03-09");
    assertThat(replayed(facts, Rules.with("D02"), UNTIL)).noneMatch(line -> line.contains("D02"));
    assertThat(facts).isEqualTo(before);
  }

  @Test
  @DisplayName("until an instant, what had not happened by then is left out")
  void untilAnInstant() {
    assertThat(replayed(life().facts(), RuleFile.packaged(), Instant.parse("2026-03-02T12:00:00Z")))
        .containsExactly(
            "D01 version 1, due 2026-03-01: MISSED", "D04 version 1, due 2026-02-03: MET");
  }

  @Test
  @DisplayName("a referral that would have expired counts as missed, whatever was recorded")
  void expiry() {
    Story unanswered =
        Story.begins()
            .registered("2026-01-10", "2020-12-01")
            .on(
                "2026-01-20",
                REFUGEE_SERVICE,
                referred(REFUGEE_SERVICE, ADULT_EDUCATION, "2026-02-03"))
            .until("2026-03-01");
    assertThat(replayed(unanswered.facts(), RuleFile.packaged(), UNTIL))
        .containsExactly("D04 version 1, due 2026-02-03: MISSED");
  }
}
