package no.overgang.command.participant.model.programme;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.NOBODY;
import static no.overgang.command.participant.model.Agencies.OVERSIGHT;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Scenario.warned;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.Warning;
import no.overgang.events.code.IncomeSource;
import no.overgang.events.code.PriorEducation;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ResponsibilityAssumed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartProgrammeTest {

  private static final UUID PROGRAMME = new UUID(0x960, 1);
  private static final UUID PROGRAMME_TOO = new UUID(0x960, 2);
  private static final Protected REASON = new Protected("Sykdom i fjor");
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
  @DisplayName("Refused: an owner the hub does not know; R24 breaks: oversight owns a programme")
  void unknownOwner() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, NOBODY, START))
        .thenRefused(CommonRefusal.UNKNOWN_AGENCY.at("/owner"), Because.of("/owner"));
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, OVERSIGHT, START))
        .thenRefused(CommonRefusal.OVERSIGHT_TAKES_NO_PART.at("/owner"), Because.of("/owner"));
  }

  @Test
  @DisplayName("Refused: planned to end before it starts")
  void endBeforeStart() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, null, START.minusDays(1)))
        .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/plannedEnd"), Because.of("/plannedEnd"));
  }

  @Test
  @DisplayName(
      "A programme that another than the responsible agency starts is told to that one too")
  void theResponsibleIsTold() {
    given(aParticipant())
        .when(NAV, start(null, null, START))
        .then(event(started(NEW_ID, NAV, START), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName(
      "R17 holds: an introduction programme for work lasts two years, with no reason asked")
  void withinItsDuration() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, start(null, null, START.plusYears(2)))
        .then(event(started(NEW_ID, REFUGEE_SERVICE, START.plusYears(2)), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R17 breaks: a day longer asks for a reason, and with it is stored with a warning")
  void longerThanItsDuration() {
    LocalDate end = START.plusYears(2).plusDays(1);
    given(aParticipant()).when(REFUGEE_SERVICE, start(null, null, end)).thenNeeds(Rule.R17);
    given(aParticipant())
        .when(REFUGEE_SERVICE, allTheSame(start(null, null, end)))
        .then(
            warned(
                event(started(NEW_ID, REFUGEE_SERVICE, end), REFUGEE_SERVICE),
                new Warning(
                    "R17",
                    "Without extension INTRODUCTION lasts until 2028-03-16 at the latest for this participant",
                    REASON)));
  }

  @ParameterizedTest(name = "{0}, schooling {1}, goal {2}: {3} months")
  @CsvSource({
    "INTRODUCTION, PRIMARY, WORK, 24",
    "INTRODUCTION, HIGHER, WORK, 6",
    "INTRODUCTION, UPPER_SECONDARY, UPPER_SECONDARY_FULL, 6",
    "INTRODUCTION, NONE, UPPER_SECONDARY_FULL, 36",
    "KVP, HIGHER, WORK, 24",
    "JOBBSJANSEN_A, NONE, WORK, 24",
    "JOBBSJANSEN_C, PRIMARY, BASIC, 24"
  })
  @DisplayName("R17 holds and breaks: how long depends on programme, schooling and goal")
  void durations(Programme programme, PriorEducation schooling, ProgrammeGoal goal, int months) {
    History history = aParticipantWith(schooling);
    LocalDate end = START.plusMonths(months);
    given(history)
        .when(REFUGEE_SERVICE, startOf(programme, goal, end))
        .then(event(started(programme, goal, end), REFUGEE_SERVICE));
    given(history)
        .when(REFUGEE_SERVICE, startOf(programme, goal, end.plusDays(1)))
        .thenNeeds(Rule.R17);
  }

  @Test
  @DisplayName("R17 holds: no rule says how long follow-up by NAV may last")
  void withoutLimit() {
    LocalDate end = START.plusYears(9);
    given(aParticipant())
        .when(REFUGEE_SERVICE, startOf(Programme.NAV_FOLLOW_UP, ProgrammeGoal.WORK, end))
        .then(event(started(Programme.NAV_FOLLOW_UP, ProgrammeGoal.WORK, end), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R18 holds: Jobbsjansen two years after the introduction programme, or without one")
  void jobbsjansenInTime() {
    LocalDate end = START.plusYears(1);
    for (History history :
        List.of(aParticipant(), AProgramme.exitedAt(REFUGEE_SERVICE, START.minusYears(2)))) {
      given(history)
          .when(REFUGEE_SERVICE, startOf(Programme.JOBBSJANSEN_A, ProgrammeGoal.WORK, end))
          .then(event(started(Programme.JOBBSJANSEN_A, ProgrammeGoal.WORK, end), REFUGEE_SERVICE));
    }
  }

  @Test
  @DisplayName("R18 breaks: Jobbsjansen sooner, also while the introduction programme goes on")
  void jobbsjansenTooSoon() {
    StartProgramme jobbsjansen =
        startOf(Programme.JOBBSJANSEN_B, ProgrammeGoal.WORK, START.plusYears(1));
    given(AProgramme.runningAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, jobbsjansen)
        .thenNeeds(Rule.R18);
    History ended = AProgramme.exitedAt(REFUGEE_SERVICE, START.minusYears(2).plusDays(1));
    given(ended).when(REFUGEE_SERVICE, jobbsjansen).thenNeeds(Rule.R18);
    given(ended)
        .when(REFUGEE_SERVICE, allTheSame(jobbsjansen))
        .then(
            warned(
                event(
                    started(Programme.JOBBSJANSEN_B, ProgrammeGoal.WORK, START.plusYears(1)),
                    REFUGEE_SERVICE),
                new Warning(
                    "R18",
                    "After the introduction programme Jobbsjansen begins on 2026-03-17 at the earliest",
                    REASON)));
  }

  @Test
  @DisplayName("R18 holds: another programme may begin the day after the introduction programme")
  void othersNeedNotWait() {
    LocalDate end = START.plusYears(1);
    given(AProgramme.exitedAt(REFUGEE_SERVICE, START.minusDays(1)))
        .when(REFUGEE_SERVICE, startOf(Programme.KVP, ProgrammeGoal.WORK, end))
        .then(event(started(Programme.KVP, ProgrammeGoal.WORK, end), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("R19 holds: no day between the programmes of two agencies")
  void noGap() {
    given(AProgramme.exitedAt(NAV, START.minusDays(1)))
        .when(REFUGEE_SERVICE, start(PROGRAMME_TOO, null, START))
        .then(event(started(PROGRAMME_TOO, REFUGEE_SERVICE, START), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName(
      "R19 breaks: days on which nobody had the participant are shown, and no reason asked")
  void gap() {
    given(AProgramme.exitedAt(NAV, START.minusDays(11)))
        .when(REFUGEE_SERVICE, start(PROGRAMME_TOO, null, START))
        .then(
            warned(
                event(started(PROGRAMME_TOO, REFUGEE_SERVICE, START), REFUGEE_SERVICE),
                new Warning(
                    "R19",
                    "Nobody has the participant from 2026-03-06 to 2026-03-15 (10 days), since Made-up nav had")));
  }

  private static History aParticipantWith(PriorEducation schooling) {
    ParticipantRegistered plain = History.registered();
    return History.nothing()
        .and(
            REFUGEE_SERVICE,
            new ParticipantRegistered(
                plain.municipality(),
                plain.settledOn(),
                plain.residenceGround(),
                plain.birthYear(),
                plain.preferredLanguage(),
                plain.interpreterNeeded(),
                schooling),
            new ResponsibilityAssumed(REFUGEE_SERVICE, REGISTERED_ON, null));
  }

  private static StartProgramme allTheSame(StartProgramme start) {
    return new StartProgramme(
        start.programmeId(),
        start.programme(),
        start.owner(),
        start.decidedOn(),
        start.startedOn(),
        start.plannedEnd(),
        start.goal(),
        start.incomeSource(),
        REASON);
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
        List.of(IncomeSource.INTRODUCTION_BENEFIT),
        null);
  }

  private static StartProgramme startOf(
      Programme programme, ProgrammeGoal goal, LocalDate plannedEnd) {
    return new StartProgramme(
        null, programme, null, DECIDED, START, plannedEnd, goal, List.of(), null);
  }

  private static ProgrammeStarted started(
      Programme programme, ProgrammeGoal goal, LocalDate plannedEnd) {
    return new ProgrammeStarted(
        NEW_ID, programme, REFUGEE_SERVICE, DECIDED, START, plannedEnd, goal, List.of());
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
