package no.overgang.command.offer.model;

import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.events.AgencyId;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;

/** Reserving and releasing a place, by whichever command asks for it (domain 4.11). */
public final class Seats {

  private Seats() {}

  /**
   * What stands in the way of a place for a referral of the caller. A place it kept ahead is there
   * for the referral even when the offer has closed or is full by now.
   */
  public static Decision.Check check(
      Decision.Check before,
      OfferState.Terms terms,
      OfferState offer,
      UUID referralId,
      Context context) {
    OfferState.Seat kept = offer.seats().get(referralId);
    if (kept != null) {
      return before.refuseIf(
          !kept.ahead() || !kept.by().equals(context.caller()), OfferRefusal.SEAT_ALREADY_RESERVED);
    }
    return before
        .refuseIf(offer.closed(), OfferRefusal.OFFER_CLOSED)
        .refuseIf(
            !terms.openTo().contains(context.agency().kind())
                && !terms.provider().equals(context.caller()),
            OfferRefusal.NOT_OPEN_TO_YOU)
        .refuseIf(offer.free() <= 0, OfferRefusal.NO_SEAT_LEFT);
  }

  /** The place is kept for a referral that is sent now. */
  public static Decided reserve(OfferState.Terms terms, UUID referralId, AgencyId by) {
    return Decided.of(new SeatReserved(terms.offerId(), referralId, by), terms.provider());
  }

  /** The place is given back, if one is kept for the referral. */
  public static Optional<Decided> release(
      OfferState offer, UUID referralId, SeatReleaseReason reason) {
    OfferState.Terms terms = offer.terms();
    OfferState.Seat kept = offer.seats().get(referralId);
    return terms == null || kept == null
        ? Optional.empty()
        : Optional.of(
            Decided.of(
                new SeatReleased(terms.offerId(), referralId, reason),
                terms.provider(),
                kept.by()));
  }
}
