package no.overgang.command.participant.model.registration;

import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.History.aParticipantOf;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.BEFORE;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.Times.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Decided;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every agency of the tests is in 3301, the county's own in all of 33. */
class RecordMoveTest {

  private static final UUID TASK = new UUID(0x7A5, 1);
  private static final Protected WHAT = new Protected("Vurder overføring: deltakeren har flyttet");

  @Test
  @DisplayName("R01 holds: a move changes no responsibility; the responsible agency gets a task")
  void movesAway() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, move("3301", "1108", TODAY))
        .then(event(moved("3301", "1108", TODAY)), task(REFUGEE_SERVICE));
    assertThat(
            aParticipant()
                .andAt(BEFORE, REFUGEE_SERVICE, moved("3301", "1108", TODAY))
                .state()
                .responsibility()
                .on(TODAY))
        .contains(REFUGEE_SERVICE);
  }

  @Test
  @DisplayName("Where the participant lived is known from the stream; the responsible is told")
  void byAnother() {
    given(aParticipant())
        .when(NAV, move(null, "1108", TODAY))
        .then(event(moved("3301", "1108", TODAY), REFUGEE_SERVICE), task(REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("The task is opened once, however far the participant moves on")
  void oneTask() {
    given(away())
        .when(NAV, move("1108", "5001", TODAY))
        .then(event(moved("1108", "5001", TODAY), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("A move back, or into the area of the responsible agency, ends the task")
  void movesBack() {
    given(away())
        .when(NAV, move("1108", "3301", TODAY))
        .then(
            event(moved("1108", "3301", TODAY), REFUGEE_SERVICE),
            event(new TaskResolved(TASK, null), REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("No task: a move within the county of an agency of the county")
  void withinTheCounty() {
    given(aParticipantOf(COUNTY))
        .when(COUNTY, move("3301", "3303", TODAY))
        .then(event(moved("3301", "3303", TODAY)));
    given(aParticipantOf(COUNTY))
        .when(COUNTY, move("3301", "1108", TODAY))
        .then(event(moved("3301", "1108", TODAY)), task(COUNTY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "110", "11088", "11O8", "-108"})
  @DisplayName("Refused: a municipality number that is not four digits")
  void municipality(String number) {
    given(aParticipant())
        .when(REFUGEE_SERVICE, move(null, number, TODAY))
        .thenRefused(RecordMove.Refused.NO_SUCH_MUNICIPALITY, Because.of("/toMunicipality"));
  }

  @Test
  @DisplayName("Refused: from another municipality than the one the participant lives in")
  void livesElsewhere() {
    given(aParticipant())
        .when(REFUGEE_SERVICE, move("1108", "3301", TODAY))
        .thenRefused(RecordMove.Refused.LIVES_ELSEWHERE, Because.inUse("/fromMunicipality"));
  }

  @Test
  @DisplayName("Refused: to where the participant lives, tomorrow")
  void noMove() {
    given(away())
        .when(REFUGEE_SERVICE, move(null, "1108", TODAY))
        .thenRefused(RecordMove.Refused.NOT_A_MOVE, Because.inUse("/toMunicipality"));
    given(aParticipant())
        .when(REFUGEE_SERVICE, move(null, "1108", TOMORROW))
        .thenRefused(CommonRefusal.IN_THE_FUTURE.at("/on"), Because.of("/on"));
  }

  private static History away() {
    return aParticipant()
        .and(
            REFUGEE_SERVICE,
            moved("3301", "1108", TODAY),
            new TaskRequested(TASK, REFUGEE_SERVICE, WHAT, TODAY, "R01", null));
  }

  private static Decided task(AgencyId owner) {
    return event(new TaskRequested(NEW_ID, owner, WHAT, THAT_DAY.plusDays(7), "R01", null), owner);
  }

  private static RecordMove move(@Nullable String from, String to, LocalDate on) {
    return new RecordMove(from, to, on);
  }

  private static ParticipantMoved moved(String from, String to, LocalDate on) {
    return new ParticipantMoved(from, to, on);
  }
}
