package no.overgang.command.participant.model.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import no.overgang.events.EventSamples;
import no.overgang.events.EventTypes;
import no.overgang.events.participant.ParticipantEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RevisableTest {

  @Test
  @DisplayName("R23: facts that may be corrected and taken back")
  void facts() {
    assertThat(of(kind -> kind == Revisable.CORRECTED_AND_RETRACTED))
        .containsExactly(
            "AbsenceRecorded",
            "ContactAttempted",
            "ContactPersonAssigned",
            "CoordinatorAssigned",
            "DropoutRegistered",
            "EmployerFeedbackRecorded",
            "GoalSet",
            "LanguageLevelRecorded",
            "MappingRecorded",
            "MeasureEnded",
            "MeasureStarted",
            "ParticipantMoved",
            "PlanAgreed",
            "PracticeDocumented",
            "PracticeEnded",
            "PracticeExtended",
            "PracticeStarted",
            "PriorLearningAssessed",
            "ProgrammeExited",
            "ProgrammeExtended",
            "ProgrammePaused",
            "ProgrammeResumed",
            "ProgrammeStarted");
  }

  @Test
  @DisplayName("R23: what happened for certain is corrected at most, whatever else is a step")
  void theRest() {
    assertThat(of(kind -> kind == Revisable.CORRECTED_ONLY))
        .containsExactly("FollowUpClosed", "FollowUpReopened", "ParticipantRegistered");
    assertThat(of(kind -> !kind.correctable()))
        .contains(
            "ParticipantReferred",
            "TransferMeetingHeld",
            "ResponsibilityAssumed",
            "ConsentGranted",
            "TaskRequested",
            "DeadlineRaised",
            "FollowUpObligationOpened",
            "PracticeContinued",
            "EntryCorrected")
        .noneMatch(name -> name.startsWith("Programme"));
  }

  private static List<String> of(Predicate<Revisable> kind) {
    return EventSamples.all().stream()
        .filter(ParticipantEvent.class::isInstance)
        .map(ParticipantEvent.class::cast)
        .filter(event -> kind.test(Revisable.of(event)))
        .map(EventTypes::nameOf)
        .toList();
  }
}
