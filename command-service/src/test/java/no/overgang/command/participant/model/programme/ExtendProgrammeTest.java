package no.overgang.command.participant.model.programme;

import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Scenario.warned;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.programme.AProgramme.END;
import static no.overgang.command.participant.model.programme.AProgramme.LEAVE_FROM;
import static no.overgang.command.participant.model.programme.AProgramme.NO_SUCH_PROGRAMME;
import static no.overgang.command.participant.model.programme.AProgramme.PROGRAMME;
import static no.overgang.command.participant.model.programme.AProgramme.START;
import static no.overgang.command.participant.model.programme.AProgramme.exitedAt;
import static no.overgang.command.participant.model.programme.AProgramme.pausedAt;
import static no.overgang.command.participant.model.programme.AProgramme.runningAt;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.Warning;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.code.Programme;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExtendProgrammeTest {

  private static final Protected REASON = new Protected("Trenger mer tid til norsk");
  private static final Protected OVERRIDE = new Protected("Vedtak i klagesak");
  private static final LocalDate LAST = START.plusYears(3);

  @Test
  @DisplayName("R17 holds: an extension within the third year, by the owner or the responsible")
  void extends_() {
    given(runningAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, extend(LAST))
        .then(event(extended(LAST), REFUGEE_SERVICE));
    given(runningAt(NAV))
        .when(NAV, extend(END.plusDays(1)))
        .then(event(extended(END.plusDays(1)), NAV, REFUGEE_SERVICE));
    given(runningAt(NAV)).when(REFUGEE_SERVICE, extend(LAST)).then(event(extended(LAST), NAV));
  }

  @Test
  @DisplayName("R17 breaks: a day longer asks for a reason, and with it is stored with a warning")
  void tooLong() {
    LocalDate end = LAST.plusDays(1);
    given(runningAt(REFUGEE_SERVICE)).when(REFUGEE_SERVICE, extend(end)).thenNeeds(Rule.R17);
    given(runningAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, new ExtendProgramme(PROGRAMME, end, REASON, OVERRIDE))
        .then(
            warned(
                event(extended(end), REFUGEE_SERVICE),
                new Warning(
                    "R17",
                    "With extension and leave INTRODUCTION lasts until 2028-09-01 at the latest for this participant",
                    OVERRIDE)));
  }

  @Test
  @DisplayName(
      "R17 holds: leave that is over comes on top, to the day, and so does leave that lasts")
  void leaveComesOnTop() {
    History back =
        pausedAt(REFUGEE_SERVICE)
            .and(REFUGEE_SERVICE, new ProgrammeResumed(PROGRAMME, LEAVE_FROM.plusDays(40)));
    given(back)
        .when(REFUGEE_SERVICE, extend(LAST.plusDays(40)))
        .then(event(extended(LAST.plusDays(40)), REFUGEE_SERVICE));
    given(back).when(REFUGEE_SERVICE, extend(LAST.plusDays(41))).thenNeeds(Rule.R17);

    long soFar = ChronoUnit.DAYS.between(LEAVE_FROM, TODAY);
    given(pausedAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, extend(LAST.plusDays(soFar)))
        .then(event(extended(LAST.plusDays(soFar)), REFUGEE_SERVICE));
    given(pausedAt(REFUGEE_SERVICE))
        .when(REFUGEE_SERVICE, extend(LAST.plusDays(soFar + 1)))
        .thenNeeds(Rule.R17);
  }

  @Test
  @DisplayName("R17 holds: a leave with an end counts as planned")
  void plannedLeave() {
    History onLeave =
        runningAt(REFUGEE_SERVICE)
            .and(
                REFUGEE_SERVICE,
                new ProgrammePaused(
                    PROGRAMME, LeaveKind.CARE, LEAVE_FROM, LEAVE_FROM.plusDays(99)));
    given(onLeave)
        .when(REFUGEE_SERVICE, extend(LAST.plusDays(100)))
        .then(event(extended(LAST.plusDays(100)), REFUGEE_SERVICE));
    given(onLeave).when(REFUGEE_SERVICE, extend(LAST.plusDays(101))).thenNeeds(Rule.R17);
  }

  @Test
  @DisplayName("No rule says how long follow-up by NAV may last")
  void withoutLimit() {
    given(
            aParticipant()
                .and(
                    NAV,
                    AProgramme.started(
                        NAV, Programme.NAV_FOLLOW_UP, ProgrammeGoal.HIGHER_EDUCATION)))
        .when(NAV, extend(END.plusYears(9)))
        .then(event(extended(END.plusYears(9)), NAV, REFUGEE_SERVICE));
  }

  @Test
  @DisplayName("Refused: no later than it ends already, extended or not")
  void notLater() {
    for (History history :
        new History[] {
          runningAt(REFUGEE_SERVICE),
          runningAt(REFUGEE_SERVICE).and(REFUGEE_SERVICE, extended(END.plusMonths(3)))
        }) {
      LocalDate end = history.facts().size() == 4 ? END : END.plusMonths(3);
      given(history)
          .when(REFUGEE_SERVICE, extend(end))
          .thenRefused(CommonRefusal.DATES_OUT_OF_ORDER.at("/newEnd"), Because.of("/newEnd"));
    }
  }

  @Test
  @DisplayName("Refused: a programme of others, one that has ended, one that is not there")
  void notTheirs() {
    given(runningAt(REFUGEE_SERVICE))
        .when(NAV, extend(LAST))
        .thenRefused(ProgrammeRefusal.PROGRAMME_OF_ANOTHER_AGENCY, Because.ofTheState());
    given(exitedAt(REFUGEE_SERVICE, TODAY))
        .when(REFUGEE_SERVICE, extend(LAST))
        .thenRefused(ProgrammeRefusal.PROGRAMME_ENDED, Because.ofTheState());
    given(aParticipant())
        .when(REFUGEE_SERVICE, new ExtendProgramme(NO_SUCH_PROGRAMME, LAST, REASON, null))
        .thenRefused(CommonRefusal.UNKNOWN_PROGRAMME, Because.of("/programmeId"));
  }

  private static ExtendProgramme extend(LocalDate newEnd) {
    return new ExtendProgramme(PROGRAMME, newEnd, REASON, null);
  }

  private static ProgrammeExtended extended(LocalDate newEnd) {
    return new ProgrammeExtended(PROGRAMME, newEnd, REASON);
  }
}
