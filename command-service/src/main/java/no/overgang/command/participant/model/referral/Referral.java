package no.overgang.command.participant.model.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureKind;
import org.jspecify.annotations.Nullable;

/**
 * A referral in one of its states (domain 4.5). A state has only what can be done in it: a referral
 * that was declined has nothing to accept.
 */
public sealed interface Referral {

  /**
   * Who sent what to whom.
   *
   * @param from who hears the answer: the first referrer, also when the referral was forwarded
   * @param offerId the offer in which a place was reserved, if it is one
   */
  record Route(
      UUID referralId,
      AgencyId from,
      AgencyId to,
      MeasureKind service,
      @Nullable UUID offerId,
      Protected purpose,
      @Nullable UUID basisRef,
      List<UUID> mappingRefs,
      LocalDate answerDue) {

    public Route {
      mappingRefs = List.copyOf(mappingRefs);
    }
  }

  Route route();

  /** Waits for an answer; rule R03 counts it as open. */
  sealed interface Unanswered extends Referral {

    /** Since when it stands on the receiver's waiting list, also while something is asked. */
    default Optional<LocalDate> onTheListSince() {
      return switch (this) {
        case Sent s -> Optional.empty();
        case Received r -> Optional.empty();
        case Returned returned -> Optional.ofNullable(returned.waitingSince());
        case Waitlisted waitlisted -> Optional.of(waitlisted.since());
      };
    }
  }

  /** Sent; the receiver has not seen it. */
  record Sent(Route route) implements Unanswered {}

  /** Seen by the receiver. */
  record Received(Route route) implements Unanswered {}

  /**
   * The receiver has asked something and waits for the sender's answer.
   *
   * @param waitingSince since when it stands on the waiting list, when it was asked about there
   */
  record Returned(Route route, @Nullable LocalDate waitingSince) implements Unanswered {}

  /** On the receiver's waiting list; it is still to be accepted or declined. */
  record Waitlisted(Route route, LocalDate since) implements Unanswered {}

  /** The receiver has taken the participant in. */
  record Accepted(Route route) implements Referral {}

  /** The referrer can see what came of it. */
  record OutcomeReported(Route route) implements Referral {}

  /** The receiver said no; the referrer has yet to acknowledge it. */
  record Declined(Route route) implements Referral {}

  /** Sent on to another agency by a new referral; the referrer has yet to acknowledge it. */
  record Forwarded(Route route) implements Referral {}

  /** Nobody answered in time (R21); the referrer has yet to acknowledge it. */
  record Expired(Route route) implements Referral {}

  /** Taken back by the sender. */
  record Withdrawn(Route route) implements Referral {}

  /** The referrer has seen how it ended. */
  record Closed(Route route) implements Referral {}

  /** Whether the referrer has yet to acknowledge how it ended. */
  default boolean toBeAcknowledged() {
    return switch (this) {
      case Sent s -> false;
      case Received r -> false;
      case Returned r -> false;
      case Waitlisted w -> false;
      case Accepted a -> false;
      case OutcomeReported o -> true;
      case Declined d -> true;
      case Forwarded f -> true;
      case Expired e -> true;
      case Withdrawn w -> false;
      case Closed c -> false;
    };
  }

  /** Whether it stands in the way of another to the same agency and service (rule R03). */
  default boolean open() {
    return switch (this) {
      case Sent s -> true;
      case Received r -> true;
      case Returned r -> true;
      case Waitlisted w -> true;
      case Accepted a -> true;
      case OutcomeReported o -> false;
      case Declined d -> false;
      case Forwarded f -> false;
      case Expired e -> false;
      case Withdrawn w -> false;
      case Closed c -> false;
    };
  }
}
