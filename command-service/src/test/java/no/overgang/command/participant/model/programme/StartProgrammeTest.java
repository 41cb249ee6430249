package no.overgang.command.participant.model.programme;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ProgrammeStarted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StartProgrammeTest {

  private static final UUID PROGRAMME = new UUID(0x960, 1);
  private static final LocalDate DECIDED = LocalDate.of(2026, 2, 20);
  private static final LocalDate START = LocalDate.of(2026, 3, 16);

  @Test
  @DisplayName("A programme of the caller's own begins")
  void ownProgramme() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, null, START.plusYears(1)))
        .then(event(started(NEW_ID, REFUGEE_SERVICE, START.plusYears(1)), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("A programme of another agency begins, and its owner is told; one day is enough")
  void programmeOfAnother() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(PROGRAMME, NAV, START))
        .then(event(started(PROGRAMME, NAV, START), NAV));
  }

  @Test
  @DisplayName("Refused: an id that is in use")
  void idInUse() {
    given(aParticipant().and(NAV, started(PROGRAMME, NAV, START)))
        .when(REFUGEE_SERVICE, start(PROGRAMME, null, START))
        .thenRefused(CommonRefusal.ID_IN_USE.at("/programmeId"), Because.inUse("/programmeId"));
  }

  @Test
  @DisplayName("Refused: an owner the hub does not know")
  void unknownOwner() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, NOBODY, START))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/owner"), Because.of("/owner"));
  }

  @Test
  @DisplayName("Refused: planned to end before it starts")
  void endBeforeStart() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, null, START.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedEnd"), Because.of("/plannedEnd"));
  }

  private static StartProgramme start(
      @Nullable UUID id, @Nullable AgencyId owner, LocalDate plannedEnd) {
    return new StartProgramme(
        id,
        Programme.INTRODUCTION,
        owner,
        DECIDED,
        START,
        plannedEnd,
        ProgrammeGoal.WORK,
        List.of(IncomeSource.INTRODUCTION_BENEFIT));
  }

  private static ProgrammeStarted started(UUID id, AgencyId owner, LocalDate plannedEnd) {
    return new ProgrammeStarted(
        id,
        Programme.INTRODUCTION,
        owner,
        DECIDED,
        START,
        plannedEnd,
        ProgrammeGoal.WORK,
        List.of(IncomeSource.INTRODUCTION_BENEFIT));
  }
}
