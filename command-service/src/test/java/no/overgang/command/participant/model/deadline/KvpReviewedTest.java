package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.deadline.Days.exited;
import static no.overgang.command.participant.model.deadline.Days.extended;
import static no.overgang.command.participant.model.deadline.Days.plan;
import static no.overgang.command.participant.model.deadline.Days.started;

import no.overgang.events.code.Programme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D08: the decision on KVP is reviewed at twelve months")
class KvpReviewedTest {

  private static final String RAISED = "2025-02-03 D08 raised by version 1, due 2026-02-03";

  private static Story inProgramme() {
    return Story.begins()
        .registered("2025-01-10", "2020-01-01")
        .on("2025-02-03", NAV, started(Programme.KVP, NAV, "2025-02-03", "2027-02-02"));
  }

  @Test
  void metByAPlanAgreedAnewInTheTwoMonthsBefore() {
    inProgramme()
        .on("2025-12-03", NAV, plan())
        .until("2026-06-01")
        .tells("D08", RAISED, "2025-12-03 D08 met on 2025-12-03");
  }

  @Test
  void aPlanFromTheBeginningIsNoReview() {
    inProgramme()
        .on("2025-02-10", NAV, plan())
        .on("2025-12-02", NAV, plan())
        .until("2026-02-04")
        .tells("D08", RAISED, "2026-02-04 D08 missed");
  }

  @Test
  void metByAnExtension() {
    inProgramme()
        .on("2026-02-02", NAV, extended("2028-02-02"))
        .tells("D08", RAISED, "2026-02-02 D08 met on 2026-02-02");
  }

  @Test
  void metLate() {
    inProgramme()
        .on("2026-03-10", NAV, plan())
        .tells("D08", RAISED, "2026-02-04 D08 missed", "2026-03-10 D08 met on 2026-03-10");
  }

  @Test
  void fallsAwayWithTheProgramme() {
    inProgramme()
        .on("2025-10-01", NAV, exited("2025-10-01"))
        .until("2026-06-01")
        .tells("D08", RAISED, "2025-10-01 D08 lifted: FELL_AWAY");
  }

  @Test
  void aCorrectedStartMovesIt() {
    inProgramme()
        .corrected("2025-03-01", NAV, started(Programme.KVP, NAV, "2025-01-20", "2027-02-02"))
        .tells(
            "D08",
            RAISED,
            "2025-03-01 D08 lifted: FACTS_CHANGED",
            "2025-03-01 D08 raised by version 1, due 2026-01-20");
  }

  @Test
  void aProgrammeCorrectedToBeAnotherTakesItAway() {
    inProgramme()
        .corrected(
            "2025-03-01", NAV, started(Programme.NAV_FOLLOW_UP, NAV, "2025-02-03", "2027-02-02"))
        .tells("D08", RAISED, "2025-03-01 D08 lifted: FELL_AWAY");
  }
}
