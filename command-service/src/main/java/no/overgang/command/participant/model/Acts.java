package no.overgang.command.participant.model;

import java.util.List;
import java.util.Optional;
import no.overgang.command.participant.model.dropout.CloseObligation;
import no.overgang.command.participant.model.dropout.RecordContactAttempt;
import no.overgang.command.participant.model.dropout.RegisterDropout;
import no.overgang.command.participant.model.identity.LinkIdentifier;
import no.overgang.command.participant.model.identity.MergeParticipant;
import no.overgang.command.participant.model.identity.SeparateParticipant;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.command.participant.model.mapping.RecordMapping;
import no.overgang.command.participant.model.mapping.RecordPriorLearning;
import no.overgang.command.participant.model.plan.AgreePlan;
import no.overgang.command.participant.model.plan.SetGoal;
import no.overgang.command.participant.model.practice.ContinuePractice;
import no.overgang.command.participant.model.practice.DocumentPractice;
import no.overgang.command.participant.model.practice.EndPractice;
import no.overgang.command.participant.model.practice.StartPractice;
import no.overgang.command.participant.model.programme.ExitProgramme;
import no.overgang.command.participant.model.programme.ExtendProgramme;
import no.overgang.command.participant.model.programme.PauseProgramme;
import no.overgang.command.participant.model.programme.ResumeProgramme;
import no.overgang.command.participant.model.programme.StartProgramme;
import no.overgang.command.participant.model.referral.AcceptReferral;
import no.overgang.command.participant.model.referral.AcknowledgeReferral;
import no.overgang.command.participant.model.referral.CloseReferral;
import no.overgang.command.participant.model.referral.DeclineReferral;
import no.overgang.command.participant.model.referral.ReferParticipant;
import no.overgang.command.participant.model.referral.ReportReferralOutcome;
import no.overgang.command.participant.model.referral.WithdrawReferral;
import no.overgang.command.participant.model.registration.CloseFollowUp;
import no.overgang.command.participant.model.registration.RecordMove;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.participant.model.registration.ReopenFollowUp;
import no.overgang.command.participant.model.registration.SetProtection;
import no.overgang.command.participant.model.responsibility.AssignContactPerson;
import no.overgang.command.participant.model.responsibility.AssignCoordinator;
import no.overgang.command.participant.model.sharing.GrantConsent;
import no.overgang.command.participant.model.sharing.RecordLegalBasis;
import no.overgang.command.participant.model.sharing.WithdrawConsent;
import no.overgang.command.participant.model.transfer.AcceptTransfer;
import no.overgang.command.participant.model.transfer.AnswerInvitation;
import no.overgang.command.participant.model.transfer.DeclineTransfer;
import no.overgang.command.participant.model.transfer.HoldTransferMeeting;
import no.overgang.command.participant.model.transfer.ScheduleTransferMeeting;
import no.overgang.command.participant.model.transfer.TransferToNav;
import no.overgang.command.participant.model.transfer.WaiveTransferMeeting;
import no.overgang.command.participant.model.transfer.WithdrawTransfer;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.ContactPersonAssigned;
import no.overgang.events.participant.CoordinatorAssigned;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpClosed;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpReopened;
import no.overgang.events.participant.GoalSet;
import no.overgang.events.participant.IdentifierLinked;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.LegalBasisRecorded;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.ParticipantMergedInto;
import no.overgang.events.participant.ParticipantMoved;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.ParticipantSeparated;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.PriorLearningAssessed;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;
import no.overgang.events.participant.ProtectionSet;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralWithdrawn;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingScheduled;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferToNavRequested;
import no.overgang.events.participant.TransferWithdrawn;

/**
 * Every command of a participant, with the event that follows it first. A new act is one file and
 * one line here.
 */
public final class Acts {

  private static final List<ParticipantAct> ALL =
      List.of(
          new ParticipantAct(
              RegisterParticipant.class,
              ParticipantRegistered.class,
              RegisterParticipant::available),
          new ParticipantAct(
              AssignContactPerson.class,
              ContactPersonAssigned.class,
              AssignContactPerson::available),
          new ParticipantAct(
              AssignCoordinator.class, CoordinatorAssigned.class, AssignCoordinator::available),
          new ParticipantAct(RecordMove.class, ParticipantMoved.class, RecordMove::available),
          new ParticipantAct(SetProtection.class, ProtectionSet.class, SetProtection::available),
          new ParticipantAct(CloseFollowUp.class, FollowUpClosed.class, CloseFollowUp::available),
          new ParticipantAct(
              ReopenFollowUp.class, FollowUpReopened.class, ReopenFollowUp::available),
          new ParticipantAct(
              LinkIdentifier.class, IdentifierLinked.class, LinkIdentifier::available),
          new ParticipantAct(
              MergeParticipant.class, ParticipantMergedInto.class, MergeParticipant::available),
          new ParticipantAct(
              SeparateParticipant.class,
              ParticipantSeparated.class,
              SeparateParticipant::available),
          new ParticipantAct(GrantConsent.class, ConsentGranted.class, GrantConsent::available),
          new ParticipantAct(
              WithdrawConsent.class, ConsentWithdrawn.class, WithdrawConsent::available),
          new ParticipantAct(
              RecordLegalBasis.class, LegalBasisRecorded.class, RecordLegalBasis::available),
          new ParticipantAct(
              StartProgramme.class, ProgrammeStarted.class, StartProgramme::available),
          new ParticipantAct(
              ExtendProgramme.class, ProgrammeExtended.class, ExtendProgramme::available),
          new ParticipantAct(
              PauseProgramme.class, ProgrammePaused.class, PauseProgramme::available),
          new ParticipantAct(
              ResumeProgramme.class, ProgrammeResumed.class, ResumeProgramme::available),
          new ParticipantAct(ExitProgramme.class, ProgrammeExited.class, ExitProgramme::available),
          new ParticipantAct(RecordMapping.class, MappingRecorded.class, RecordMapping::available),
          new ParticipantAct(
              RecordLanguageLevel.class,
              LanguageLevelRecorded.class,
              RecordLanguageLevel::available),
          new ParticipantAct(
              RecordPriorLearning.class,
              PriorLearningAssessed.class,
              RecordPriorLearning::available),
          new ParticipantAct(SetGoal.class, GoalSet.class, SetGoal::available),
          new ParticipantAct(AgreePlan.class, PlanAgreed.class, AgreePlan::available),
          new ParticipantAct(
              ReferParticipant.class, ParticipantReferred.class, ReferParticipant::available),
          new ParticipantAct(
              AcknowledgeReferral.class, ReferralReceived.class, AcknowledgeReferral::available),
          new ParticipantAct(
              AcceptReferral.class, ReferralAccepted.class, AcceptReferral::available),
          new ParticipantAct(
              DeclineReferral.class, ReferralDeclined.class, DeclineReferral::available),
          new ParticipantAct(
              WithdrawReferral.class, ReferralWithdrawn.class, WithdrawReferral::available),
          new ParticipantAct(
              ReportReferralOutcome.class,
              ReferralOutcomeReported.class,
              ReportReferralOutcome::available),
          new ParticipantAct(CloseReferral.class, ReferralClosed.class, CloseReferral::available),
          new ParticipantAct(StartPractice.class, PracticeStarted.class, StartPractice::available),
          new ParticipantAct(
              ContinuePractice.class, PracticeContinued.class, ContinuePractice::available),
          new ParticipantAct(
              DocumentPractice.class, PracticeDocumented.class, DocumentPractice::available),
          new ParticipantAct(EndPractice.class, PracticeEnded.class, EndPractice::available),
          new ParticipantAct(
              TransferToNav.class, TransferToNavRequested.class, TransferToNav::available),
          new ParticipantAct(
              ScheduleTransferMeeting.class,
              TransferMeetingScheduled.class,
              ScheduleTransferMeeting::available),
          new ParticipantAct(
              AnswerInvitation.class, InvitationAnswered.class, AnswerInvitation::available),
          new ParticipantAct(
              HoldTransferMeeting.class, TransferMeetingHeld.class, HoldTransferMeeting::available),
          new ParticipantAct(
              WaiveTransferMeeting.class,
              TransferMeetingWaived.class,
              WaiveTransferMeeting::available),
          new ParticipantAct(
              AcceptTransfer.class, TransferAccepted.class, AcceptTransfer::available),
          new ParticipantAct(
              DeclineTransfer.class, TransferDeclined.class, DeclineTransfer::available),
          new ParticipantAct(
              WithdrawTransfer.class, TransferWithdrawn.class, WithdrawTransfer::available),
          new ParticipantAct(
              RegisterDropout.class, DropoutRegistered.class, RegisterDropout::available),
          new ParticipantAct(
              RecordContactAttempt.class, ContactAttempted.class, RecordContactAttempt::available),
          new ParticipantAct(
              CloseObligation.class, FollowUpObligationClosed.class, CloseObligation::available));

  private Acts() {}

  /** All commands, in the order of the domain. */
  public static List<ParticipantAct> all() {
    return ALL;
  }

  /** The command of a name at the command door, such as {@code refer-participant}. */
  public static Optional<ParticipantAct> byName(String name) {
    return ALL.stream().filter(act -> act.name().equals(name)).findFirst();
  }
}
