package no.overgang.command.participant.model.revision;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;
import static no.overgang.command.participant.model.History.aParticipant;
import static no.overgang.command.participant.model.Scenario.NEW_ID;
import static no.overgang.command.participant.model.Scenario.event;
import static no.overgang.command.participant.model.Scenario.given;
import static no.overgang.command.participant.model.Times.HAPPENED;
import static no.overgang.command.participant.model.Times.REGISTERED_ON;
import static no.overgang.command.participant.model.Times.THAT_DAY;
import static no.overgang.command.participant.model.Times.TODAY;
import static no.overgang.command.participant.model.revision.AnEntry.NO_SUCH_ENTRY;
import static no.overgang.command.participant.model.revision.AnEntry.PRACTICE;
import static no.overgang.command.participant.model.revision.AnEntry.PROGRAMME;
import static no.overgang.command.participant.model.revision.AnEntry.REASON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.Scenario;
import no.overgang.command.participant.model.Scenario.Because;
import no.overgang.events.Protected;
import no.overgang.events.code.ContactChannel;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.code.LeaveKind;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.code.PracticeOutcome;
import no.overgang.events.participant.AgreedTask;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.TaskAccepted;
import no.overgang.events.participant.TaskRequested;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetractEntryTest {

  private static final UUID ID = new UUID(0x1DD, 1);
  private static final UUID OPENED = new UUID(0x0B, 1);
  private static final History STARTED = AnEntry.practiceStarted();
  private static final UUID ENTRY = AnEntry.last(STARTED);

  @Test
  @DisplayName("R23 holds: whoever recorded it takes it back, and whoever saw it is told")
  void takesBack() {
    retract(STARTED, ENTRY).then(event(AnEntry.retracted(ENTRY, AnEntry.practice()), NAV));
  }

  @Test
  @DisplayName("R23 holds: it stays readable, and counts no more; also by a correction's id")
  void countsNoMore() {
    History corrected =
        STARTED.and(
            REFUGEE_SERVICE, AnEntry.corrected(ENTRY, AnEntry.practice(TODAY), "plannedEnd"));
    retract(corrected, AnEntry.last(corrected))
        .then(event(AnEntry.retracted(ENTRY, AnEntry.practice()), NAV));
    History gone = corrected.and(REFUGEE_SERVICE, AnEntry.retracted(ENTRY, AnEntry.practice()));
    assertThat(gone.state().practices().find(PRACTICE)).isEmpty();
    assertThat(gone.state().past().find(ENTRY)).isPresent();
    assertThat(gone.state().related()).contains(NAV);
  }

  @Test
  @DisplayName("R12: a mapping that was taken back is forgotten")
  void mappingForgotten() {
    History mapped = aParticipant().and(REFUGEE_SERVICE, mapping(ID, null));
    retract(mapped, AnEntry.last(mapped))
        .then(event(AnEntry.retracted(AnEntry.last(mapped), mapping(ID, null))));
    History gone =
        mapped.and(REFUGEE_SERVICE, AnEntry.retracted(AnEntry.last(mapped), mapping(ID, null)));
    assertThat(gone.state().mappings().has(ID)).isFalse();
    assertThat(mapped.state().mappings().has(ID)).isTrue();
  }

  @Test
  @DisplayName("R23 breaks: another agency than the one that recorded it")
  void anotherAgency() {
    given(STARTED)
        .when(NAV, new RetractEntry(ENTRY, REASON))
        .thenRefused(RevisionRefusal.RECORDED_BY_ANOTHER_AGENCY, Because.ofTheState());
  }

  @Test
  @DisplayName("R23 breaks: the registration, and steps of a process")
  void neverTakenBack() {
    for (int place : List.of(0, 1)) {
      retract(STARTED, AnEntry.at(STARTED, place))
          .thenRefused(RetractEntry.Refused.NOT_RETRACTABLE, Because.of(Rule.R23));
    }
  }

  @Test
  @DisplayName("R23 breaks: twice, or the retraction itself")
  void twice() {
    History gone = STARTED.and(REFUGEE_SERVICE, AnEntry.retracted(ENTRY, AnEntry.practice()));
    for (UUID id : List.of(ENTRY, AnEntry.last(gone))) {
      retract(gone, id).thenRefused(RevisionRefusal.ALREADY_RETRACTED, Because.of(Rule.R23));
    }
  }

  @Test
  @DisplayName("Refused: an entry that is not there")
  void unknown() {
    retract(STARTED, NO_SUCH_ENTRY)
        .thenRefused(RevisionRefusal.UNKNOWN_ENTRY.at("/retracts"), Because.of("/retracts"));
  }

  @Test
  @DisplayName("R23 breaks: later entries speak of what it brought in, in whatever field")
  void othersRestOnIt() {
    refusedWhen(
        STARTED.and(NAV, new PracticeEnded(PRACTICE, TODAY, PracticeOutcome.JOB, null)), ENTRY);
    refusedWhen(
        STARTED.and(
            NAV,
            new DropoutRegistered(
                ID,
                new DropoutFrom(null, null, PRACTICE, null),
                TODAY,
                DropoutRoute.NO_SHOW,
                DropoutReason.NOT_STATED,
                List.of(),
                null,
                null)),
        ENTRY);
    History mapped = aParticipant().and(REFUGEE_SERVICE, mapping(ID, null));
    refusedWhen(mapped.and(NAV, mapping(OPENED, ID)), AnEntry.last(mapped));
    refusedWhen(
        mapped.and(
            NAV,
            new ParticipantReferred(
                OPENED,
                NAV,
                ADULT_EDUCATION,
                MeasureKind.FOV,
                null,
                REASON,
                null,
                List.of(ID),
                TODAY,
                null)),
        AnEntry.last(mapped));
  }

  @Test
  @DisplayName("R23 holds: once those are taken back, or when a deadline is all there is")
  void nothingRestsOnItAnyMore() {
    var ended = new PracticeEnded(PRACTICE, TODAY, PracticeOutcome.JOB, null);
    History practice = STARTED.and(NAV, ended);
    History free =
        practice
            .and(NAV, AnEntry.retracted(AnEntry.last(practice), ended))
            .and(NAV, new DeadlineRaised(ID, "D05", 1, TODAY, NAV, PRACTICE));
    retract(free, ENTRY).then(event(AnEntry.retracted(ENTRY, AnEntry.practice()), NAV));
  }

  @Test
  @DisplayName(
      "R23 breaks: a leave somebody is back from, a move followed by another, a last attempt")
  void goesOnFrom() {
    History paused =
        aParticipant()
            .and(
                REFUGEE_SERVICE,
                AnEntry.programme(),
                new ProgrammePaused(PROGRAMME, LeaveKind.CARE, REGISTERED_ON, null));
    refusedWhen(
        paused.and(REFUGEE_SERVICE, new ProgrammeResumed(PROGRAMME, TODAY)), AnEntry.last(paused));

    History moved =
        aParticipant().and(REFUGEE_SERVICE, new ParticipantMoved("3301", "0301", REGISTERED_ON));
    refusedWhen(
        moved.and(REFUGEE_SERVICE, new ParticipantMoved("0301", "3301", TODAY)),
        AnEntry.last(moved));

    History attempted =
        aParticipant()
            .and(
                REFUGEE_SERVICE,
                new FollowUpObligationOpened(OPENED, REFUGEE_SERVICE, ID, TODAY),
                new ContactAttempted(OPENED, ContactChannel.PHONE, false));
    refusedWhen(
        attempted.and(
            REFUGEE_SERVICE,
            new FollowUpObligationClosed(
                OPENED, ObligationResult.NOT_REACHED_AFTER_ATTEMPTS, null)),
        AnEntry.last(attempted));
    retract(attempted, AnEntry.last(attempted))
        .then(
            event(
                AnEntry.retracted(
                    AnEntry.last(attempted),
                    new ContactAttempted(OPENED, ContactChannel.PHONE, false))));
  }

  @Test
  @DisplayName(
      "R14: the obligation of a dropout that never was goes with it, while nobody has acted")
  void obligationGoesAlong() {
    History history = AnEntry.told(aParticipant(), REFUGEE_SERVICE, dropout(), NAV);
    UUID entry = AnEntry.last(history);
    var opened = new FollowUpObligationOpened(OPENED, NAV, ID, TODAY);
    History both = AnEntry.told(history, REFUGEE_SERVICE, opened, NAV);
    retract(both, entry)
        .then(
            event(AnEntry.retracted(entry, dropout()), NAV),
            event(AnEntry.retracted(AnEntry.last(both), opened), NAV));
    refusedWhen(both.and(NAV, new ContactAttempted(OPENED, ContactChannel.SMS, true)), entry);
    refusedWhen(history.andAt(HAPPENED, REFUGEE_SERVICE, opened), entry);
    refusedWhen(history.and(NAV, opened), entry);
  }

  @Test
  @DisplayName(
      "The tasks of a plan go with it while nobody has taken one; a later version holds it")
  void tasksGoAlong() {
    var plan =
        new PlanAgreed(ID, 1, List.of(REASON), List.of(new AgreedTask(NAV, REASON, TODAY)), true);
    var task = new TaskRequested(OPENED, NAV, REASON, TODAY, null, ID);
    History history = aParticipant().and(REFUGEE_SERVICE, plan);
    UUID entry = AnEntry.last(history);
    History both = AnEntry.told(history, REFUGEE_SERVICE, task, NAV);
    retract(both, entry)
        .then(
            event(AnEntry.retracted(entry, plan)),
            event(AnEntry.retracted(AnEntry.last(both), task), NAV));
    refusedWhen(both.and(NAV, new TaskAccepted(OPENED)), entry);
    refusedWhen(
        both.and(REFUGEE_SERVICE, new PlanAgreed(ID, 2, List.of(REASON), List.of(), true)), entry);
  }

  @Test
  @DisplayName(
      "R11 holds: a responsible agency that takes its contact person back is asked for one")
  void contactPersonMissing() {
    var ane = new ContactPersonAssigned(REFUGEE_SERVICE, History.ANE, REGISTERED_ON, null, null);
    History history = aParticipant();
    retract(history, AnEntry.last(history))
        .then(
            event(AnEntry.retracted(AnEntry.last(history), ane)),
            event(
                new TaskRequested(
                    NEW_ID,
                    REFUGEE_SERVICE,
                    new Protected("Utpek kontaktperson"),
                    THAT_DAY.plusDays(Scenario.RULES.days("R11", THAT_DAY)),
                    "R11",
                    null)));
  }

  @Test
  @DisplayName("R11: no task while another is named, the task is open, or it is not responsible")
  void contactPersonNotMissing() {
    var ane = new ContactPersonAssigned(REFUGEE_SERVICE, History.ANE, REGISTERED_ON, null, null);
    History two = aParticipant().and(REFUGEE_SERVICE, ane);
    retract(two, AnEntry.last(two)).then(event(AnEntry.retracted(AnEntry.last(two), ane)));
    History asked =
        aParticipant()
            .and(
                REFUGEE_SERVICE,
                new TaskRequested(OPENED, REFUGEE_SERVICE, REASON, TODAY, "R11", null));
    retract(asked, AnEntry.at(asked, 2)).then(event(AnEntry.retracted(AnEntry.at(asked, 2), ane)));
    var nils = new ContactPersonAssigned(NAV, History.ANE, REGISTERED_ON, null, null);
    History other = aParticipant().and(NAV, nils);
    given(other)
        .when(NAV, new RetractEntry(AnEntry.last(other), REASON))
        .then(event(AnEntry.retracted(AnEntry.last(other), nils)));
  }

  @Test
  @DisplayName("R15 holds: an ended practice whose documentation is taken back is to be documented")
  void documentationMissing() {
    var documented = new PracticeDocumented(PRACTICE, List.of(), REASON);
    History running = STARTED.and(NAV, documented);
    given(running)
        .when(NAV, new RetractEntry(AnEntry.last(running), REASON))
        .then(event(AnEntry.retracted(AnEntry.last(running), documented)));

    UUID entry = AnEntry.last(running);
    History ended = running.and(NAV, new PracticeEnded(PRACTICE, TODAY, PracticeOutcome.JOB, null));
    given(ended)
        .when(NAV, new RetractEntry(entry, REASON))
        .then(
            event(AnEntry.retracted(entry, documented)),
            event(
                new TaskRequested(
                    NEW_ID,
                    REFUGEE_SERVICE,
                    new Protected("Dokumenter praksisen"),
                    THAT_DAY.plusDays(21),
                    "R15",
                    PRACTICE),
                REFUGEE_SERVICE));

    History twice = ended.and(NAV, documented);
    given(twice)
        .when(NAV, new RetractEntry(entry, REASON))
        .then(event(AnEntry.retracted(entry, documented)));
    History asked =
        ended.and(NAV, new TaskRequested(OPENED, REFUGEE_SERVICE, REASON, TODAY, "R15", PRACTICE));
    given(asked)
        .when(NAV, new RetractEntry(entry, REASON))
        .then(event(AnEntry.retracted(entry, documented)));
  }

  private static MappingRecorded mapping(UUID id, @Nullable UUID reuses) {
    return new MappingRecorded(
        id,
        "Kartlegging",
        "Samtale",
        true,
        List.of(new Finding(MappingDimension.LANGUAGE, REASON, null)),
        reuses,
        null);
  }

  private static DropoutRegistered dropout() {
    return new DropoutRegistered(
        ID,
        new DropoutFrom(PROGRAMME, null, null, null),
        REGISTERED_ON,
        DropoutRoute.NO_SHOW,
        DropoutReason.NOT_STATED,
        List.of(),
        null,
        null);
  }

  private static void refusedWhen(History history, UUID entry) {
    retract(history, entry)
        .thenRefused(RetractEntry.Refused.OTHERS_REST_ON_IT, Because.of(Rule.R23));
  }

  private static Scenario.Then retract(History history, UUID entry) {
    return given(history).when(REFUGEE_SERVICE, new RetractEntry(entry, REASON));
  }
}
