package no.overgang.command.participant.model.referral;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import no.overgang.events.AgencyId;
import no.overgang.events.code.MeasureKind;
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

/** All referrals of a participant. Immutable. */
public record Referrals(Map<UUID, Referral> byId) {

  /** None. */
  public static final Referrals NONE = new Referrals(Map.of());

  public Referrals {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The referrals after an event. */
  public Referrals evolve(ReferralEvent event) {
    return switch (event) {
      case ParticipantReferred e ->
          with(
              e.referralId(),
              new Referral.Sent(
                  new Referral.Route(
                      e.referralId(),
                      e.from(),
                      e.to(),
                      e.service(),
                      e.offerId(),
                      e.purpose(),
                      e.basisRef(),
                      e.mappingRefs(),
                      e.answerDue())));
      case ReferralReceived e -> move(e.referralId(), Referral.Received::new);
      case ReferralReturned e ->
          change(e.referralId(), was -> new Referral.Returned(was.route(), waitingSince(was)));
      case ReferralSupplemented e -> change(e.referralId(), Referrals::supplemented);
      case ReferralWaitlisted e ->
          move(e.referralId(), route -> new Referral.Waitlisted(route, e.since()));
      case ReferralForwarded e -> move(e.referralId(), Referral.Forwarded::new);
      case ReferralExpired e -> move(e.referralId(), Referral.Expired::new);
      case ReferralAccepted e -> move(e.referralId(), Referral.Accepted::new);
      case ReferralDeclined e -> move(e.referralId(), Referral.Declined::new);
      case ReferralWithdrawn e -> move(e.referralId(), Referral.Withdrawn::new);
      case ReferralOutcomeReported e -> move(e.referralId(), Referral.OutcomeReported::new);
      case ReferralClosed e -> move(e.referralId(), Referral.Closed::new);
    };
  }

  /** The referral of this id. */
  public Optional<Referral> find(UUID referralId) {
    return Optional.ofNullable(byId.get(referralId));
  }

  /** Ids of the referrals for which the condition holds. */
  public List<UUID> where(Predicate<Referral> condition) {
    return byId.values().stream()
        .filter(condition)
        .map(referral -> referral.route().referralId())
        .toList();
  }

  /** Whether a referral to the agency for the service is open already (rule R03). */
  public boolean openTo(AgencyId to, MeasureKind service) {
    return byId.values().stream()
        .anyMatch(
            referral ->
                referral.open()
                    && referral.route().to().equals(to)
                    && referral.route().service() == service);
  }

  /** Ids of the referrals to an agency that are in a state. */
  public List<UUID> sentTo(AgencyId receiver, Class<? extends Referral> in) {
    return where(referral -> in.isInstance(referral) && referral.route().to().equals(receiver));
  }

  /** What was asked is answered: it waits again where it waited before. */
  private static Referral supplemented(Referral was) {
    LocalDate since = waitingSince(was);
    return since == null
        ? new Referral.Received(was.route())
        : new Referral.Waitlisted(was.route(), since);
  }

  private static @Nullable LocalDate waitingSince(Referral was) {
    return was instanceof Referral.Unanswered open ? open.onTheListSince().orElse(null) : null;
  }

  private Referrals move(UUID referralId, Function<Referral.Route, Referral> to) {
    return change(referralId, was -> to.apply(was.route()));
  }

  private Referrals change(UUID referralId, UnaryOperator<Referral> to) {
    return find(referralId).map(was -> with(referralId, to.apply(was))).orElse(this);
  }

  private Referrals with(UUID referralId, Referral referral) {
    var next = new LinkedHashMap<>(byId);
    next.put(referralId, referral);
    return new Referrals(next);
  }
}
