package no.overgang.query.loop;

import java.util.UUID;
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
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Fact;

/**
 * Whose move a referral is (domain 4.5). One that was answered stays with the referrer until it is
 * closed or withdrawn, so that what came of it is seen (L 4.1, 6.4).
 */
final class ReferralLoops {

  /** How long the receiver sees that a referral it did not answer has expired (R21). */
  private static final int EXPIRED_SHOWN_DAYS = 30;

  private ReferralLoops() {}

  static OpenLoops after(OpenLoops loops, Fact fact, ReferralEvent event) {
    return switch (event) {
      case ParticipantReferred e -> sent(loops, fact, e);
      case ReferralReceived e -> loops;
      case ReferralReturned e -> returned(loops, fact, e.referralId());
      case ReferralSupplemented e ->
          loops
              .asked(loops.known().referrals(), e.referralId())
              .map(
                  referral ->
                      toAnswer(loops.without(e.referralId()), fact, e.referralId(), referral))
              .orElse(loops);
      case ReferralWaitlisted e -> waitlisted(loops, fact, e);
      case ReferralAccepted e -> answered(loops, fact, e.referralId(), "ACCEPTED");
      case ReferralDeclined e -> answered(loops, fact, e.referralId(), e.reason().name());
      case ReferralForwarded e -> answered(loops, fact, e.referralId(), "FORWARDED");
      case ReferralExpired e -> expired(loops, fact, e.referralId());
      case ReferralOutcomeReported e -> answered(loops, fact, e.referralId(), e.outcome().name());
      case ReferralWithdrawn e -> over(loops, e.referralId());
      case ReferralClosed e -> over(loops, e.referralId());
    };
  }

  /** A forwarded referral goes on between its first sender and its new receiver. */
  private static OpenLoops sent(OpenLoops loops, Fact fact, ParticipantReferred event) {
    var referral =
        new Known.Referral(event.from(), event.to(), event.service().name(), event.answerDue());
    return toAnswer(
        loops.knowing(known -> known.referral(event.referralId(), referral)),
        fact,
        event.referralId(),
        referral);
  }

  private static OpenLoops toAnswer(OpenLoops loops, Fact fact, UUID id, Known.Referral referral) {
    return loops.with(
        ItemBuilder.of(fact, Kind.REFERRAL_TO_ANSWER, referral.to(), id)
            .due(referral.answerDue())
            .from(referral.from())
            .code(referral.service())
            .build());
  }

  /** The receiver's question does not move the day by which it has to answer. */
  private static OpenLoops returned(OpenLoops loops, Fact fact, UUID id) {
    return loops
        .asked(loops.known().referrals(), id)
        .map(
            referral ->
                loops
                    .without(id)
                    .with(
                        ItemBuilder.of(fact, Kind.REFERRAL_RETURNED, referral.from(), id)
                            .due(referral.answerDue())
                            .from(referral.to())
                            .code(referral.service())
                            .build()))
        .orElse(loops);
  }

  private static OpenLoops waitlisted(OpenLoops loops, Fact fact, ReferralWaitlisted event) {
    UUID id = event.referralId();
    return loops
        .asked(loops.known().referrals(), id)
        .map(
            referral ->
                moved(loops.without(id), fact, id, referral, "WAITLISTED")
                    .with(
                        ItemBuilder.of(fact, Kind.REFERRAL_WAITLISTED, referral.to(), id)
                            .due(event.expectedStart())
                            .from(referral.from())
                            .code(referral.service())
                            .build()))
        .orElse(loops);
  }

  private static OpenLoops expired(OpenLoops loops, Fact fact, UUID id) {
    return loops
        .asked(loops.known().referrals(), id)
        .map(
            referral ->
                moved(loops.without(id), fact, id, referral, "EXPIRED")
                    .with(
                        ItemBuilder.of(fact, Kind.REFERRAL_MOVED, referral.to(), id)
                            .from(referral.from())
                            .code("EXPIRED")
                            .hideAfter(fact.day().plusDays(EXPIRED_SHOWN_DAYS))
                            .build()))
        .orElse(loops);
  }

  private static OpenLoops answered(OpenLoops loops, Fact fact, UUID id, String code) {
    return loops
        .asked(loops.known().referrals(), id)
        .map(referral -> moved(loops.without(id), fact, id, referral, code))
        .orElse(loops);
  }

  private static OpenLoops moved(
      OpenLoops loops, Fact fact, UUID id, Known.Referral referral, String code) {
    AgencyId receiver = referral.to();
    return loops.with(
        ItemBuilder.of(fact, Kind.REFERRAL_MOVED, referral.from(), id)
            .from(receiver)
            .code(code)
            .build());
  }

  private static OpenLoops over(OpenLoops loops, UUID id) {
    return loops.without(id).knowing(known -> known.without(id));
  }
}
