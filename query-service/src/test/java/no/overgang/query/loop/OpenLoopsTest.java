package no.overgang.query.loop;

import static no.overgang.query.support.Agencies.NAV;
import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.code.DropoutReason;
import no.overgang.events.code.DropoutRoute;
import no.overgang.events.code.InvitationReply;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.code.WaiverReason;
import no.overgang.events.participant.DropoutFrom;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import no.overgang.events.participant.InvitationAnswered;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralWithdrawn;
import no.overgang.events.participant.TaskAccepted;
import no.overgang.events.participant.TaskDeclined;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import no.overgang.events.participant.TransferAccepted;
import no.overgang.events.participant.TransferDeclined;
import no.overgang.events.participant.TransferMeetingHeld;
import no.overgang.events.participant.TransferMeetingWaived;
import no.overgang.events.participant.TransferWithdrawn;
import no.overgang.query.support.Happened;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;

class OpenLoopsTest {

  private final UUID id = UUID.randomUUID();
  private final UUID meeting = UUID.randomUUID();
  private final Stream stream = Stream.pure();

  @Test
  void aReferralIsTheReceiversToAnswer() {
    stream.record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO);

    assertThat(open()).containsExactly("REFERRAL_TO_ANSWER vo NORWEGIAN_COURSE 2026-02-01");

    stream.record(VO, new ReferralReceived(id, null), REFUGEE);
    assertThat(open()).containsExactly("REFERRAL_TO_ANSWER vo NORWEGIAN_COURSE 2026-02-01");
  }

  @Test
  void anAnswerGoesBackToTheReferrerUntilClosed() {
    stream
        .record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO)
        .record(VO, new ReferralAccepted(id, LocalDate.of(2026, 2, 1), null), REFUGEE);
    assertThat(open()).containsExactly("REFERRAL_MOVED refugee ACCEPTED null");

    stream.record(VO, new ReferralOutcomeReported(id, ReferralOutcome.COMPLETED, null), REFUGEE);
    assertThat(open()).containsExactly("REFERRAL_MOVED refugee COMPLETED null");

    stream.record(REFUGEE, new ReferralClosed(id), VO);
    assertThat(open()).isEmpty();
  }

  @Test
  void aDeclinedReferralStaysWithTheReferrer() {
    stream
        .record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO)
        .record(
            VO,
            new ReferralDeclined(id, ReferralDeclineReason.LANGUAGE_TOO_LOW, null, null),
            REFUGEE);

    assertThat(open()).containsExactly("REFERRAL_MOVED refugee LANGUAGE_TOO_LOW null");
  }

  @Test
  void aWithdrawnReferralIsGone() {
    stream
        .record(REFUGEE, Happened.referred(id, REFUGEE, VO), VO)
        .record(REFUGEE, new ReferralWithdrawn(id, Happened.text("feil")), VO);

    assertThat(open()).isEmpty();
  }

  @Test
  void aTransferBringsAMeetingAndInvitations() {
    stream
        .record(REFUGEE, Happened.transfer(id, REFUGEE, NAV), NAV)
        .record(REFUGEE, Happened.meeting(id, meeting, REFUGEE, NAV, VO), NAV, VO);

    assertThat(open())
        .containsExactlyInAnyOrder(
            "TRANSFER_INCOMING nav PROGRAMME_ENDING 2026-06-01",
            "MEETING_TO_HOLD refugee IN_PERSON 2026-05-04",
            "MEETING_TO_HOLD nav IN_PERSON 2026-05-04",
            "INVITATION_TO_ANSWER nav IN_PERSON 2026-05-04",
            "INVITATION_TO_ANSWER vo IN_PERSON 2026-05-04");

    stream.record(
        VO, new InvitationAnswered(id, meeting, VO, InvitationReply.COMING, List.of()), REFUGEE);
    assertThat(open()).doesNotContain("INVITATION_TO_ANSWER vo IN_PERSON 2026-05-04").hasSize(4);

    stream.record(
        REFUGEE,
        new TransferMeetingHeld(
            id, meeting, List.of(), List.of(), null, List.of(), List.of(), List.of()),
        NAV);
    assertThat(open()).containsExactly("TRANSFER_INCOMING nav PROGRAMME_ENDING 2026-06-01");
  }

  @Test
  void aWaivedMeetingNeedNotBeHeld() {
    stream
        .record(REFUGEE, Happened.transfer(id, REFUGEE, NAV), NAV)
        .record(REFUGEE, Happened.meeting(id, meeting, NAV), NAV)
        .record(
            REFUGEE,
            new TransferMeetingWaived(id, WaiverReason.MASS_ARRIVAL, Happened.text("leder")),
            NAV);

    assertThat(open()).containsExactly("TRANSFER_INCOMING nav PROGRAMME_ENDING 2026-06-01");
  }

  @Test
  void anAcceptedTransferIsShownToTheSenderForThirtyDays() {
    stream
        .record(REFUGEE, Happened.transfer(id, REFUGEE, NAV), NAV)
        .at("2026-06-01T09:00:00Z")
        .record(
            NAV,
            new TransferAccepted(
                id, Happened.text("Kari"), LocalDate.of(2026, 6, 1), "0".repeat(64)),
            REFUGEE)
        .record(NAV, Happened.responsible(NAV, "2026-06-01"), REFUGEE);

    assertThat(open()).containsExactly("TRANSFER_MOVED refugee ACCEPTED null");
    assertThat(loops().list().iterator().next().hideAfter()).isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @Test
  void aDeclinedTransferStaysUntilTheNextOne() {
    stream
        .record(REFUGEE, Happened.transfer(id, REFUGEE, NAV), NAV)
        .record(NAV, new TransferDeclined(id, Happened.text("feil kontor")), REFUGEE);
    assertThat(open()).containsExactly("TRANSFER_MOVED refugee DECLINED null");

    stream.record(REFUGEE, Happened.transfer(UUID.randomUUID(), REFUGEE, NAV), NAV);
    assertThat(open()).containsExactly("TRANSFER_INCOMING nav PROGRAMME_ENDING 2026-06-01");
  }

  @Test
  void aWithdrawnTransferTakesItsMeetingAlong() {
    stream
        .record(REFUGEE, Happened.transfer(id, REFUGEE, NAV), NAV)
        .record(REFUGEE, Happened.meeting(id, meeting, NAV), NAV)
        .record(REFUGEE, new TransferWithdrawn(id, Happened.text("ombestemt")), NAV);

    assertThat(open()).isEmpty();
  }

  @Test
  void aTaskIsItsOwnersUntilResolved() {
    stream.record(
        REFUGEE,
        new TaskRequested(
            id, NAV, Happened.text("dokumenter"), LocalDate.of(2026, 3, 1), "R15", null),
        NAV);
    assertThat(open()).containsExactly("TASK nav R15 2026-03-01");

    stream.record(NAV, new TaskAccepted(id), REFUGEE);
    assertThat(open())
        .containsExactlyInAnyOrder("TASK nav R15 2026-03-01", "TASK_MOVED refugee ACCEPTED null");

    stream.record(NAV, new TaskResolved(id, null), REFUGEE);
    assertThat(open()).containsExactly("TASK_MOVED refugee RESOLVED null");
    assertThat(loops().list().iterator().next().hideAfter()).isEqualTo(LocalDate.of(2026, 2, 4));
  }

  @Test
  void aDeclinedTaskIsNewsForWhoeverAskedForIt() {
    stream
        .record(REFUGEE, Happened.task(id, NAV, "2026-03-01"), NAV)
        .record(NAV, new TaskDeclined(id, Happened.text("ikke vår")), REFUGEE);

    assertThat(open()).containsExactly("TASK_MOVED refugee DECLINED null");
  }

  @Test
  void whoeverAskedItselfForATaskNeedsNoNews() {
    stream
        .record(REFUGEE, Happened.task(id, REFUGEE, "2026-03-01"))
        .record(REFUGEE, new TaskResolved(id, null));

    assertThat(open()).isEmpty();
  }

  @Test
  void anObligationGoesOverWithTheTransfer() {
    UUID dropout = UUID.randomUUID();
    stream
        .record(VO, new FollowUpObligationOpened(id, REFUGEE, dropout, LocalDate.of(2026, 3, 31)))
        .record(NAV, new FollowUpObligationOpened(id, NAV, dropout, LocalDate.of(2026, 3, 31)));

    assertThat(open()).containsExactly("OBLIGATION nav null 2026-03-31");
  }

  @Test
  void aDropoutObligesSomebodyUntilClosed() {
    UUID dropout = UUID.randomUUID();
    stream
        .record(
            VO,
            new DropoutRegistered(
                dropout,
                new DropoutFrom(UUID.randomUUID(), null, null, null),
                LocalDate.of(2026, 3, 1),
                DropoutRoute.NO_SHOW,
                DropoutReason.HEALTH,
                List.of(),
                null,
                null),
            REFUGEE)
        .record(
            VO,
            new FollowUpObligationOpened(id, REFUGEE, dropout, LocalDate.of(2026, 3, 31)),
            REFUGEE);
    assertThat(open()).containsExactly("OBLIGATION refugee NO_SHOW 2026-03-31");

    stream.record(REFUGEE, new FollowUpObligationClosed(id, ObligationResult.RETURNED, null), VO);
    assertThat(open()).isEmpty();
  }

  @Test
  void whoeverIsResponsibleNamesAContactPerson() {
    stream.record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"));
    assertThat(open()).containsExactly("CONTACT_PERSON_MISSING refugee R11 null");

    stream.record(REFUGEE, Happened.contact(REFUGEE, "Ane"));
    assertThat(open()).isEmpty();

    stream.record(NAV, Happened.responsible(NAV, "2026-06-01"));
    assertThat(open()).containsExactly("CONTACT_PERSON_MISSING nav R11 null");
  }

  @Test
  void aMissingContactPersonStandsThereOnceWithTheTasksDate() {
    UUID task = UUID.randomUUID();
    stream
        .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"))
        .record(
            REFUGEE,
            new TaskRequested(
                task,
                REFUGEE,
                Happened.text("kontaktperson"),
                LocalDate.of(2026, 1, 19),
                "R11",
                null));
    assertThat(open()).containsExactly("CONTACT_PERSON_MISSING refugee R11 2026-01-19");

    stream
        .record(REFUGEE, Happened.contact(REFUGEE, "Ane"))
        .record(REFUGEE, new TaskResolved(task, null));
    assertThat(open()).isEmpty();
  }

  @Test
  void anAnswerToNothingIsRefused() {
    stream.record(VO, new ReferralAccepted(id, LocalDate.of(2026, 2, 1), null));

    assertThatThrownBy(this::loops).isInstanceOf(IllegalStateException.class);
  }

  private OpenLoops loops() {
    return stream.folded(OpenLoops.NONE);
  }

  private List<String> open() {
    return Opened.of(stream);
  }
}
