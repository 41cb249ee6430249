package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantReferred;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.events.participant.ReferralClosed;
import no.overgang.events.participant.ReferralDeclined;
import no.overgang.events.participant.ReferralEvent;
import no.overgang.events.participant.ReferralExpired;
import no.overgang.events.participant.ReferralForwarded;
import no.overgang.events.participant.ReferralOutcomeReported;
import no.overgang.events.participant.ReferralReceived;
import no.overgang.events.participant.ReferralReturned;
import no.overgang.events.participant.ReferralSupplemented;
import no.overgang.events.participant.ReferralWaitlisted;
import no.overgang.events.participant.ReferralWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * The days of a referral that its answer is reckoned by (D04, R21).
 *
 * @param answeredOn the day it was first accepted, declined, forwarded or put on a waiting list
 */
record ReferralDays(
    UUID referralId,
    AgencyId from,
    AgencyId to,
    LocalDate sentOn,
    Instant toldAt,
    LocalDate answerDue,
    @Nullable LocalDate answeredOn,
    @Nullable LocalDate withdrawnOn) {

  static Map<UUID, ReferralDays> after(
      Map<UUID, ReferralDays> was, ReferralEvent event, Fact fact) {
    return switch (event) {
      case ParticipantReferred e ->
          ById.with(
              was,
              e.referralId(),
              new ReferralDays(
                  e.referralId(),
                  e.from(),
                  e.to(),
                  fact.day(),
                  fact.recordedAt(),
                  e.answerDue(),
                  null,
                  null));
      case ReferralAccepted e -> answered(was, e.referralId(), fact);
      case ReferralDeclined e -> answered(was, e.referralId(), fact);
      case ReferralWaitlisted e -> answered(was, e.referralId(), fact);
      case ReferralForwarded e -> answered(was, e.referralId(), fact);
      case ReferralWithdrawn e ->
          ById.changed(was, e.referralId(), referral -> referral.takenBack(fact.day()));
      case ReferralReceived e -> was;
      case ReferralReturned e -> was;
      case ReferralSupplemented e -> was;
      case ReferralExpired e -> was;
      case ReferralOutcomeReported e -> was;
      case ReferralClosed e -> was;
    };
  }

  private static Map<UUID, ReferralDays> answered(
      Map<UUID, ReferralDays> was, UUID referralId, Fact fact) {
    return ById.changed(was, referralId, referral -> referral.answered(fact.day()));
  }

  private ReferralDays answered(LocalDate on) {
    return answeredOn != null
        ? this
        : new ReferralDays(referralId, from, to, sentOn, toldAt, answerDue, on, withdrawnOn);
  }

  private ReferralDays takenBack(LocalDate on) {
    return new ReferralDays(referralId, from, to, sentOn, toldAt, answerDue, answeredOn, on);
  }
}
