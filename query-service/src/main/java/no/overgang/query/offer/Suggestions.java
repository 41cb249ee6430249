package no.overgang.query.offer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import no.overgang.query.view.Fact;
import no.overgang.query.view.Fold;
import no.overgang.query.view.Frozen;

/**
 * For which offers one participant was suggested, and where that stands (P 3.1.1): its referrals
 * that name an offer. Pure and immutable.
 */
record Suggestions(Map<UUID, Suggestion> byReferral) implements Fold<Suggestions> {

  static final Suggestions NONE = new Suggestions(Map.of());

  /** Where a referral stands (domain 4.5). */
  enum State {
    SENT,
    RECEIVED,
    RETURNED,
    WAITLISTED,
    ACCEPTED,
    OUTCOME_REPORTED,
    CLOSED,
    DECLINED,
    FORWARDED,
    WITHDRAWN,
    EXPIRED
  }

  /**
   * A suggestion.
   *
   * @param from who suggested the participant
   * @param to who was asked
   * @param since when it came to stand like this, the agencies' word
   */
  record Suggestion(UUID offerId, AgencyId from, AgencyId to, State state, Instant since) {}

  Suggestions {
    byReferral = Frozen.map(byReferral);
  }

  @Override
  public Suggestions evolve(Fact fact) {
    if (!(fact.event() instanceof ReferralEvent event)) {
      return this;
    }
    return switch (event) {
      case ParticipantReferred e -> referred(fact, e);
      case ReferralReceived e -> moved(fact, e.referralId(), State.RECEIVED);
      case ReferralReturned e -> moved(fact, e.referralId(), State.RETURNED);
      case ReferralSupplemented e -> moved(fact, e.referralId(), State.RECEIVED);
      case ReferralWaitlisted e -> moved(fact, e.referralId(), State.WAITLISTED);
      case ReferralAccepted e -> moved(fact, e.referralId(), State.ACCEPTED);
      case ReferralDeclined e -> moved(fact, e.referralId(), State.DECLINED);
      case ReferralForwarded e -> moved(fact, e.referralId(), State.FORWARDED);
      case ReferralWithdrawn e -> moved(fact, e.referralId(), State.WITHDRAWN);
      case ReferralExpired e -> moved(fact, e.referralId(), State.EXPIRED);
      case ReferralOutcomeReported e -> moved(fact, e.referralId(), State.OUTCOME_REPORTED);
      case ReferralClosed e -> moved(fact, e.referralId(), State.CLOSED);
    };
  }

  @Override
  public Suggestions revised(Fact revision, List<Fact> effective) {
    Suggestions anew = NONE;
    for (Fact fact : effective) {
      anew = anew.evolve(fact);
    }
    return anew;
  }

  private Suggestions referred(Fact fact, ParticipantReferred event) {
    return event.offerId() == null
        ? this
        : with(
            event.referralId(),
            new Suggestion(
                event.offerId(), event.from(), event.to(), State.SENT, fact.occurredAt()));
  }

  /** Most referrals name no offer. */
  private Suggestions moved(Fact fact, UUID id, State state) {
    Suggestion was = byReferral.get(id);
    return was == null
        ? this
        : with(id, new Suggestion(was.offerId(), was.from(), was.to(), state, fact.occurredAt()));
  }

  private Suggestions with(UUID id, Suggestion suggestion) {
    var next = new LinkedHashMap<>(byReferral);
    next.put(id, suggestion);
    return new Suggestions(next);
  }
}
