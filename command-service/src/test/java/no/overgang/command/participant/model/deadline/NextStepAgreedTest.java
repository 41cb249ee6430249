package no.overgang.command.participant.model.deadline;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.deadline.Days.TRANSFER;
import static no.overgang.command.participant.model.deadline.Days.exited;
import static no.overgang.command.participant.model.deadline.Days.extended;
import static no.overgang.command.participant.model.deadline.Days.started;
import static no.overgang.command.participant.model.deadline.Days.transfer;

import no.overgang.events.Protected;
import no.overgang.events.code.Programme;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferWithdrawn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("D07: notice that a programme nears its end and nobody is asked to take over")
class NextStepAgreedTest {

  private static final Protected WORDS = new Protected("Oppdiktet");
  private static final String RAISED = "2026-03-08 D07 raised by version 1, due 2026-05-31";

  private static Story inProgramme() {
    return in(Programme.INTRODUCTION);
  }

  private static Story in(Programme programme) {
    return Story.begins()
        .registered("2025-06-10", "2025-06-01")
        .on(
            "2025-07-01",
            REFUGEE_SERVICE,
            started(programme, REFUGEE_SERVICE, "2025-07-01", "2026-05-31"));
  }

  @Test
  void risesTwelveWeeksBeforeAndIsMissedWhenTheEndHasPassed() {
    inProgramme().until("2026-03-07").tells("D07");
    inProgramme().until("2026-06-01").tells("D07", RAISED, "2026-06-01 D07 missed");
  }

  @Test
  void metByATransferThatIsRequested() {
    inProgramme()
        .on("2026-04-01", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"))
        .until("2026-09-01")
        .tells("D07", RAISED, "2026-04-01 D07 met on 2026-04-01");
  }

  @Test
  void metByTheProgrammesExit() {
    inProgramme()
        .on("2026-04-02", REFUGEE_SERVICE, exited("2026-04-01"))
        .tells("D07", RAISED, "2026-04-02 D07 met on 2026-04-01");
  }

  @Test
  void metLate() {
    inProgramme()
        .on("2026-06-10", REFUGEE_SERVICE, exited("2026-05-31"))
        .tells("D07", RAISED, "2026-06-01 D07 missed", "2026-06-10 D07 met on 2026-05-31");
  }

  @Test
  void doesNotRiseWhenATransferWasRequestedBefore() {
    inProgramme()
        .on("2026-02-01", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"))
        .until("2026-09-01")
        .tells("D07");
  }

  @Test
  void aTransferThatComesToNothingLeavesItOpenAgain() {
    inProgramme()
        .on("2026-04-01", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"))
        .on("2026-04-10", NAV, new TransferDeclined(TRANSFER, WORDS))
        .until("2026-06-01")
        .tells(
            "D07",
            RAISED,
            "2026-04-01 D07 met on 2026-04-01",
            "2026-04-10 D07 raised by version 1, due 2026-05-31",
            "2026-06-01 D07 missed");
    inProgramme()
        .on("2026-02-01", REFUGEE_SERVICE, transfer(REFUGEE_SERVICE, NAV, "2026-06-01"))
        .on("2026-02-10", REFUGEE_SERVICE, new TransferWithdrawn(TRANSFER, WORDS))
        .until("2026-03-08")
        .tells("D07", RAISED);
  }

  @Test
  void anExtensionLiftsItUntilTheNewEndIsNear() {
    inProgramme()
        .on("2026-04-01", REFUGEE_SERVICE, extended("2026-11-30"))
        .until("2026-12-01")
        .tells(
            "D07",
            RAISED,
            "2026-04-01 D07 lifted: FACTS_CHANGED",
            "2026-09-07 D07 raised by version 1, due 2026-11-30",
            "2026-12-01 D07 missed");
  }

  @Test
  void aShortExtensionLeavesItNear() {
    inProgramme()
        .on("2026-05-20", REFUGEE_SERVICE, extended("2026-06-30"))
        .until("2026-05-21")
        .tells(
            "D07",
            RAISED,
            "2026-05-20 D07 lifted: FACTS_CHANGED",
            "2026-05-20 D07 raised by version 1, due 2026-06-30");
  }

  @Test
  void anExtensionToldLateTakesTheMissBack() {
    inProgramme()
        .late("2026-06-10", "2026-05-15", REFUGEE_SERVICE, extended("2026-11-30"))
        .tells("D07", RAISED, "2026-06-01 D07 missed", "2026-05-15 D07 lifted: FACTS_CHANGED");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("After which programmes somebody must take over")
  void programmes(Programme programme) {
    Story story = in(programme).until("2026-03-08");
    switch (programme) {
      case INTRODUCTION, KVP, JOBBSJANSEN_A, JOBBSJANSEN_B, JOBBSJANSEN_C ->
          story.tells("D07", RAISED);
      case NORWEGIAN_TRAINING, FOV, VOV, NAV_FOLLOW_UP, OTHER -> story.tells("D07");
    }
  }
}
