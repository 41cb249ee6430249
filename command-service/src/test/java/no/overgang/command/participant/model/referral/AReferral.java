package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.History;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralWithdrawn;

/** A referral from the refugee service to adult education, in each of its states. */
final class AReferral {

  static final UUID REFERRAL = new UUID(0x4EF, 1);
  static final UUID NO_SUCH_REFERRAL = new UUID(0x4EF, 99);
  static final LocalDate ANSWER_DUE = LocalDate.of(2026, 3, 20);
  static final Protected PURPOSE = new Protected("Norsk på B1");
  static final Protected REASON = new Protected("Flytter");

  private AReferral() {}

  static History sent() {
    return History.aParticipant()
        .and(
            REFUGEE_SERVICE,
            new ParticipantReferred(
                REFERRAL,
                REFUGEE_SERVICE,
                ADULT_EDUCATION,
                MeasureKind.NORWEGIAN_COURSE,
                null,
                PURPOSE,
                null,
                List.of(),
                ANSWER_DUE,
                null));
  }

  static History received() {
    return sent().and(ADULT_EDUCATION, new ReferralReceived(REFERRAL, null));
  }

  static History accepted() {
    return received().and(ADULT_EDUCATION, new ReferralAccepted(REFERRAL, ANSWER_DUE, null));
  }

  static History declined() {
    return received()
        .and(
            ADULT_EDUCATION,
            new ReferralDeclined(REFERRAL, ReferralDeclineReason.NO_CAPACITY, null, null));
  }

  static History withdrawn() {
    return sent().and(REFUGEE_SERVICE, new ReferralWithdrawn(REFERRAL, REASON));
  }

  static History outcomeReported() {
    return accepted()
        .and(
            ADULT_EDUCATION,
            new ReferralOutcomeReported(REFERRAL, ReferralOutcome.COMPLETED, null));
  }

  static History closed() {
    return outcomeReported().and(REFUGEE_SERVICE, new ReferralClosed(REFERRAL));
  }

  /** Those that wait for an answer. */
  static List<History> unanswered() {
    return List.of(sent(), received());
  }

  /** Those that wait for no answer. */
  static List<History> answeredOrEnded() {
    return List.of(accepted(), declined(), withdrawn(), outcomeReported(), closed());
  }

  /** Those that cannot be seen for the first time. */
  static List<History> seen() {
    return List.of(received(), accepted(), declined(), withdrawn(), outcomeReported(), closed());
  }
}
