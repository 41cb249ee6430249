package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.day;

import java.util.UUID;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D05: the obligation after a dropout is closed by its day")
class ObligationClosedTest {

  private static final UUID OBLIGATION = new UUID(5, 1);
  private static final String RAISED = "2026-03-02 D05 raised by version 1, due 2026-04-01";

  private static Story opened() {
    return Story.begins()
        .registered("2025-09-01", "2020-08-15")
        .on("2026-03-02", REFUGEE_SERVICE, opened("2026-04-01"));
  }

  private static FollowUpObligationOpened opened(String due) {
    return new FollowUpObligationOpened(OBLIGATION, REFUGEE_SERVICE, new UUID(5, 2), day(due));
  }

  private static FollowUpObligationClosed closed() {
    return new FollowUpObligationClosed(OBLIGATION, ObligationResult.RETURNED, null);
  }

  @Test
  void metInTime() {
    opened()
        .on("2026-04-01", REFUGEE_SERVICE, closed())
        .until("2026-09-01")
        .tells("D05", RAISED, "2026-04-01 D05 met on 2026-04-01");
  }

  @Test
  void anAttemptAtContactIsNotEnough() {
    opened()
        .on(
            "2026-03-10",
            REFUGEE_SERVICE,
            new ContactAttempted(OBLIGATION, ContactChannel.PHONE, true))
        .until("2026-04-02")
        .tells("D05", RAISED, "2026-04-02 D05 missed");
  }

  @Test
  void metLate() {
    opened()
        .on("2026-04-20", REFUGEE_SERVICE, closed())
        .tells("D05", RAISED, "2026-04-02 D05 missed", "2026-04-20 D05 met on 2026-04-20");
  }

  @Test
  void aCorrectedDayRaisesAnother() {
    opened()
        .corrected("2026-03-05", REFUGEE_SERVICE, opened("2026-04-15"))
        .until("2026-04-16")
        .tells(
            "D05",
            RAISED,
            "2026-03-05 D05 lifted: FACTS_CHANGED",
            "2026-03-05 D05 raised by version 1, due 2026-04-15",
            "2026-04-16 D05 missed");
  }

  @Test
  void aRetractedObligationTakesItAwayMissedOrNot() {
    opened()
        .retracted("2026-03-05", REFUGEE_SERVICE, FollowUpObligationOpened.class)
        .tells("D05", RAISED, "2026-03-05 D05 lifted: FELL_AWAY");
    opened()
        .until("2026-04-02")
        .retracted("2026-04-10", REFUGEE_SERVICE, FollowUpObligationOpened.class)
        .tells("D05", RAISED, "2026-04-02 D05 missed", "2026-04-10 D05 lifted: FELL_AWAY");
  }
}
