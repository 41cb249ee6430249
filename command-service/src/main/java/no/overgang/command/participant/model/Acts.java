package no.overgang.command.participant.model;

import java.util.List;
import java.util.Optional;
import no.overgang.command.participant.model.dropout.CloseObligation;
import no.overgang.command.participant.model.dropout.RecordContactAttempt;
import no.overgang.command.participant.model.dropout.RegisterDropout;
import no.overgang.command.participant.model.mapping.RecordLanguageLevel;
import no.overgang.command.participant.model.mapping.RecordMapping;
import no.overgang.command.participant.model.practice.ContinuePractice;
import no.overgang.command.participant.model.practice.DocumentPractice;
import no.overgang.command.participant.model.practice.EndPractice;
import no.overgang.command.participant.model.practice.StartPractice;
import no.overgang.command.participant.model.programme.ExitProgramme;
import no.overgang.command.participant.model.programme.StartProgramme;
import no.overgang.command.participant.model.referral.AcceptReferral;
import no.overgang.command.participant.model.referral.AcknowledgeReferral;
import no.overgang.command.participant.model.referral.CloseReferral;
import no.overgang.command.participant.model.referral.DeclineReferral;
import no.overgang.command.participant.model.referral.ReferParticipant;
import no.overgang.command.participant.model.referral.ReportReferralOutcome;
import no.overgang.command.participant.model.referral.WithdrawReferral;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.command.participant.model.responsibility.AssignContactPerson;
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
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.LegalBasisRecorded;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ParticipantRegistered;
import no.overgang.events.participant.PracticeContinued;
import no.overgang.events.participant.PracticeDocumented;
import no.overgang.events.participant.PracticeEnded;
import no.overgang.events.participant.PracticeStarted;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeStarted;
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

  private static final List<Act> ALL =
      List.of(
          new Act(
              RegisterParticipant.class,
              ParticipantRegistered.class,
              RegisterParticipant::available),
          new Act(
              AssignContactPerson.class,
              ContactPersonAssigned.class,
              AssignContactPerson::available),
          new Act(GrantConsent.class, ConsentGranted.class, GrantConsent::available),
          new Act(WithdrawConsent.class, ConsentWithdrawn.class, WithdrawConsent::available),
          new Act(RecordLegalBasis.class, LegalBasisRecorded.class, RecordLegalBasis::available),
          new Act(StartProgramme.class, ProgrammeStarted.class, StartProgramme::available),
          new Act(ExitProgramme.class, ProgrammeExited.class, ExitProgramme::available),
          new Act(RecordMapping.class, MappingRecorded.class, RecordMapping::available),
          new Act(
              RecordLanguageLevel.class,
              LanguageLevelRecorded.class,
              RecordLanguageLevel::available),
          new Act(ReferParticipant.class, ParticipantReferred.class, ReferParticipant::available),
          new Act(
              AcknowledgeReferral.class, ReferralReceived.class, AcknowledgeReferral::available),
          new Act(AcceptReferral.class, ReferralAccepted.class, AcceptReferral::available),
          new Act(DeclineReferral.class, ReferralDeclined.class, DeclineReferral::available),
          new Act(WithdrawReferral.class, ReferralWithdrawn.class, WithdrawReferral::available),
          new Act(
              ReportReferralOutcome.class,
              ReferralOutcomeReported.class,
              ReportReferralOutcome::available),
          new Act(CloseReferral.class, ReferralClosed.class, CloseReferral::available),
          new Act(StartPractice.class, PracticeStarted.class, StartPractice::available),
          new Act(ContinuePractice.class, PracticeContinued.class, ContinuePractice::available),
          new Act(DocumentPractice.class, PracticeDocumented.class, DocumentPractice::available),
          new Act(EndPractice.class, PracticeEnded.class, EndPractice::available),
          new Act(TransferToNav.class, TransferToNavRequested.class, TransferToNav::available),
          new Act(
              ScheduleTransferMeeting.class,
              TransferMeetingScheduled.class,
              ScheduleTransferMeeting::available),
          new Act(AnswerInvitation.class, InvitationAnswered.class, AnswerInvitation::available),
          new Act(
              HoldTransferMeeting.class, TransferMeetingHeld.class, HoldTransferMeeting::available),
          new Act(
              WaiveTransferMeeting.class,
              TransferMeetingWaived.class,
              WaiveTransferMeeting::available),
          new Act(AcceptTransfer.class, TransferAccepted.class, AcceptTransfer::available),
          new Act(DeclineTransfer.class, TransferDeclined.class, DeclineTransfer::available),
          new Act(WithdrawTransfer.class, TransferWithdrawn.class, WithdrawTransfer::available),
          new Act(RegisterDropout.class, DropoutRegistered.class, RegisterDropout::available),
          new Act(
              RecordContactAttempt.class, ContactAttempted.class, RecordContactAttempt::available),
          new Act(
              CloseObligation.class, FollowUpObligationClosed.class, CloseObligation::available));

  private Acts() {}

  /** All commands, in the order of the domain. */
  public static List<Act> all() {
    return ALL;
  }

  /** The command of a name at the command door, such as {@code refer-participant}. */
  public static Optional<Act> byName(String name) {
    return ALL.stream().filter(act -> act.name().equals(name)).findFirst();
  }

  /** The command of a CloudEvents type, such as {@code no.overgang.participant-referred.v1}. */
  public static Optional<Act> byCloudEventType(String type) {
    return ALL.stream().filter(act -> act.cloudEventType().equals(type)).findFirst();
  }
}
