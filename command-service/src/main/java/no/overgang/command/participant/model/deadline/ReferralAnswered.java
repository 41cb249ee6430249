package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.model.Decided;
import no.overgang.command.model.RuleBook;
import no.overgang.command.model.Streams;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.offer.model.Seats;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.referral.Referral;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.participant.ReferralExpired;
import org.jspecify.annotations.Nullable;

/**
 * D04: a referral is answered by the day it names, in 14 days when it names none. Accepting,
 * declining, forwarding and putting on a waiting list are answers; a question back is not. With the
 * day the referral itself expires (R21), and a place that was kept for it is free again.
 */
record ReferralAnswered(ReferralDays referral) implements Demand {

  static final String RULE = "D04";

  static Stream<Demand> in(ParticipantState state, AgencyDirectory directory) {
    return state.reckoning().referrals().values().stream().map(ReferralAnswered::new);
  }

  @Override
  public String rule() {
    return RULE;
  }

  @Override
  public UUID ref() {
    return referral.referralId();
  }

  @Override
  public AgencyId owner() {
    return referral.to();
  }

  @Override
  public LocalDate on() {
    return referral.sentOn();
  }

  @Override
  public LocalDate reckonedFrom() {
    return referral.answerDue();
  }

  @Override
  public Instant toldAt() {
    return referral.toldAt();
  }

  @Override
  public LocalDate due(RuleBook.Version version) {
    return referral.answerDue();
  }

  @Override
  public Optional<LocalDate> metOn(LocalDate due, RuleBook.@Nullable Version version) {
    return Optional.ofNullable(referral.answeredOn());
  }

  @Override
  public Optional<LocalDate> overOn() {
    return Optional.ofNullable(referral.withdrawnOn());
  }

  /** What comes of a referral nobody has answered (R21): nothing when it is no longer waiting. */
  static List<Decided> expired(
      ParticipantState state, UUID referralId, LocalDate due, Set<AgencyId> told, Streams streams) {
    Referral referral = state.referrals().find(referralId).orElse(null);
    if (!(referral instanceof Referral.Sent
        || referral instanceof Referral.Received
        || referral instanceof Referral.Returned)) {
      return List.of();
    }
    var events = new ArrayList<Decided>();
    events.add(new Decided(new ReferralExpired(referralId, due), told));
    UUID offer = referral.route().offerId();
    if (offer != null) {
      streams
          .find(OfferState.class, offer)
          .flatMap(there -> Seats.release(there, referralId, SeatReleaseReason.EXPIRED))
          .ifPresent(events::add);
    }
    return events;
  }
}
