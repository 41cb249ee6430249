package no.overgang.command.participant.model.revision;

import java.util.Set;
import no.overgang.events.participant.AbsenceRecorded;
import no.overgang.events.participant.AttendanceEvent;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.EmployerFeedbackRecorded;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpEvent;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.GoalSet;
import no.overgang.events.participant.IdentityEvent;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.MeasureContinued;
import no.overgang.events.participant.MeasureEnded;
import no.overgang.events.participant.MeasureEvent;
import no.overgang.events.participant.MeasureStarted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PlanEvent;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeEvent;
import no.overgang.events.participant.PracticeExtended;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.PriorLearningAssessed;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ProtectionSet;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.RegistrationEvent;
import no.overgang.events.participant.ResponsibilityAssumed;
import no.overgang.events.participant.ResponsibilityEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.participant.SharingEvent;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TransferEvent;

/**
 * What may be done with an entry that was wrong (domain 4.10, rule R23). A fact may be corrected,
 * and taken back unless others rest on it. A step of a process that other agencies have answered to
 * may not: it is undone by the process's own means, such as an amendment, a withdrawal or a new
 * grant.
 */
enum Revisable {
  /** A step of a process. */
  NOT_AT_ALL,
  /** It happened for certain; how may have been told wrongly. */
  CORRECTED_ONLY,
  /** A fact that may have been told wrongly, or never have been. */
  CORRECTED_AND_RETRACTED;

  boolean correctable() {
    return this != NOT_AT_ALL;
  }

  boolean retractable() {
    return this == CORRECTED_AND_RETRACTED;
  }

  /** What may be done with an entry of this kind: the whole table. */
  static Revisable of(ParticipantEvent event) {
    return switch (event) {
      case RegistrationEvent group ->
          switch (group) {
            case ParticipantRegistered e -> CORRECTED_ONLY;
            case ParticipantMoved e -> CORRECTED_AND_RETRACTED;
            case ProtectionSet e -> NOT_AT_ALL;
          };
      case FollowUpEvent group ->
          switch (group) {
            case FollowUpClosed e -> CORRECTED_ONLY;
            case FollowUpReopened e -> CORRECTED_ONLY;
          };
      case IdentityEvent group -> NOT_AT_ALL;
      case ResponsibilityEvent group ->
          switch (group) {
            case ResponsibilityAssumed e -> NOT_AT_ALL;
            case ContactPersonAssigned e -> CORRECTED_AND_RETRACTED;
            case CoordinatorAssigned e -> CORRECTED_AND_RETRACTED;
          };
      case SharingEvent group -> NOT_AT_ALL;
      case ProgrammeEvent group ->
          switch (group) {
            case ProgrammeStarted e -> CORRECTED_AND_RETRACTED;
            case ProgrammeExtended e -> CORRECTED_AND_RETRACTED;
            case ProgrammePaused e -> CORRECTED_AND_RETRACTED;
            case ProgrammeResumed e -> CORRECTED_AND_RETRACTED;
            case ProgrammeExited e -> CORRECTED_AND_RETRACTED;
          };
      case MappingEvent group ->
          switch (group) {
            case MappingRecorded e -> CORRECTED_AND_RETRACTED;
            case LanguageLevelRecorded e -> CORRECTED_AND_RETRACTED;
            case PriorLearningAssessed e -> CORRECTED_AND_RETRACTED;
          };
      case PlanEvent group ->
          switch (group) {
            case GoalSet e -> CORRECTED_AND_RETRACTED;
            case PlanAgreed e -> CORRECTED_AND_RETRACTED;
          };
      case ReferralEvent group -> NOT_AT_ALL;
      case MeasureEvent group ->
          switch (group) {
            case MeasureStarted e -> CORRECTED_AND_RETRACTED;
            case MeasureContinued e -> NOT_AT_ALL;
            case MeasureEnded e -> CORRECTED_AND_RETRACTED;
          };
      case PracticeEvent group ->
          switch (group) {
            case PracticeStarted e -> CORRECTED_AND_RETRACTED;
            case PracticeExtended e -> CORRECTED_AND_RETRACTED;
            case PracticeContinued e -> NOT_AT_ALL;
            case PracticeDocumented e -> CORRECTED_AND_RETRACTED;
            case PracticeEnded e -> CORRECTED_AND_RETRACTED;
          };
      case AttendanceEvent group ->
          switch (group) {
            case EmployerFeedbackRecorded e -> CORRECTED_AND_RETRACTED;
            case AbsenceRecorded e -> CORRECTED_AND_RETRACTED;
          };
      case TransferEvent group -> NOT_AT_ALL;
      case DropoutEvent group ->
          switch (group) {
            case DropoutRegistered e -> CORRECTED_AND_RETRACTED;
            case FollowUpObligationOpened e -> NOT_AT_ALL;
            case ContactAttempted e -> CORRECTED_AND_RETRACTED;
            case FollowUpObligationClosed e -> NOT_AT_ALL;
          };
      case TaskEvent group -> NOT_AT_ALL;
      case DeadlineEvent group -> NOT_AT_ALL;
      case RevisionEvent group -> NOT_AT_ALL;
    };
  }

  /** Fields that stay as they are besides ids and agencies, which always do. */
  static Set<String> fixed(ParticipantEvent event) {
    return event instanceof PlanAgreed ? Set.of("planVersion") : Set.of();
  }
}
