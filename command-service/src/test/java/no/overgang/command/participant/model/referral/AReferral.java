package no.overgang.command.participant.model.referral;

import static no.overgang.command.participant.model.Agencies.ADULT_EDUCATION;
import static no.overgang.command.participant.model.Agencies.COUNTY;
import static no.overgang.command.participant.model.Agencies.NAV;
import static no.overgang.command.participant.model.Agencies.REFUGEE_SERVICE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.AnOffer;
import no.overgang.command.participant.model.History;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.ReferralDeclineReason;
import no.overgang.events.code.ReferralOutcome;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ReferralForwarded;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralReturned;
import no.overgang.events.participant.ReferralSupplemented;
import no.overgang.events.participant.ReferralWaitlisted;
import no.overgang.events.participant.ReferralWithdrawn;

/** A referral from the refugee service to adult education, in each of its states. */
final class AReferral {

  static final UUID REFERRAL = new UUID(0x4EF, 1);
  static final UUID NO_SUCH_REFERRAL = new UUID(0x4EF, 99);
  static final LocalDate ANSWER_DUE = LocalDate.of(2026, 3, 20);
  static final Protected PURPOSE = new Protected("Norsk på B1");
  static final Protected REASON = new Protected("Flytter");
  static final Protected QUESTION = new Protected("Når kan han begynne?");
  static final Protected ANSWER = new Protected("Etter påske");
  static final LocalDate ON_THE_LIST_SINCE = LocalDate.of(2026, 2, 2);
  static final UUID FORWARDED_TO = new UUID(0x4EF, 7);

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

  /** To the offer, in which a place is kept for it. */
  static History sentToAnOffer() {
    return History.aParticipant()
        .and(
            REFUGEE_SERVICE,
            new ParticipantReferred(
                REFERRAL,
                REFUGEE_SERVICE,
                ADULT_EDUCATION,
                MeasureKind.VOCATIONAL_NORWEGIAN,
                AnOffer.OFFER,
                PURPOSE,
                null,
                List.of(),
                ANSWER_DUE,
                null));
  }

  static History received() {
    return sent().and(ADULT_EDUCATION, new ReferralReceived(REFERRAL, null));
  }

  static History returned() {
    return received().and(ADULT_EDUCATION, new ReferralReturned(REFERRAL, QUESTION));
  }

  static History supplemented() {
    return returned().and(REFUGEE_SERVICE, new ReferralSupplemented(REFERRAL, ANSWER));
  }

  static History waitlisted() {
    return received()
        .and(ADULT_EDUCATION, new ReferralWaitlisted(REFERRAL, ON_THE_LIST_SINCE, null, null));
  }

  /** On the waiting list, and something is asked. */
  static History returnedFromTheList() {
    return waitlisted().and(ADULT_EDUCATION, new ReferralReturned(REFERRAL, QUESTION));
  }

  static History forwarded() {
    return received()
        .and(
            ADULT_EDUCATION,
            new ReferralForwarded(REFERRAL, COUNTY, FORWARDED_TO),
            new ParticipantReferred(
                FORWARDED_TO,
                REFUGEE_SERVICE,
                COUNTY,
                MeasureKind.NORWEGIAN_COURSE,
                null,
                PURPOSE,
                null,
                List.of(),
                ANSWER_DUE,
                REFERRAL));
  }

  static History expired() {
    return received().and(ADULT_EDUCATION, new ReferralExpired(REFERRAL, ANSWER_DUE));
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

  /** Offers in which no place is kept for the referral by its sender. */
  static List<Streams> placesNotItsOwn() {
    return List.of(
        AnOffer.beside(AnOffer.published()),
        AnOffer.beside(
            AnOffer.published(),
            AnOffer.reserved(REFERRAL, REFUGEE_SERVICE),
            new SeatReleased(AnOffer.OFFER, REFERRAL, SeatReleaseReason.GIVEN_BACK)),
        AnOffer.beside(AnOffer.published(), AnOffer.reservedAhead(REFERRAL, NAV)),
        Streams.NONE);
  }

  /** Those that wait for an answer. */
  static List<History> unanswered() {
    return List.of(
        sent(), received(), returned(), supplemented(), waitlisted(), returnedFromTheList());
  }

  /** Those that wait for no answer. */
  static List<History> answeredOrEnded() {
    return List.of(
        accepted(), declined(), forwarded(), expired(), withdrawn(), outcomeReported(), closed());
  }

  /** Those that cannot be seen for the first time. */
  static List<History> seen() {
    return Stream.concat(unanswered().stream().skip(1), answeredOrEnded().stream()).toList();
  }

  /** Those about whose end the referrer has yet to say that it has seen it. */
  static List<History> toBeAcknowledged() {
    return List.of(outcomeReported(), declined(), forwarded(), expired());
  }
}
