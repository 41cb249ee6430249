package no.overgang.command.participant.model.referral;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.offer.model.Seats;
import no.overgang.events.code.SeatReleaseReason;

/**
 * What a referral leaves behind that ends without the participant being taken in: the place it kept
 * in an offer is free again (domain 4.11).
 */
public final class ReferralEnd {

  private ReferralEnd() {}

  /**
   * What follows in the offer's stream. Nothing when the referral named no offer, when the place
   * was given back by hand before, or when another agency keeps it by now.
   */
  public static List<Decided> release(
      Referral.Route route, Context context, SeatReleaseReason reason) {
    UUID offerId = route.offerId();
    if (offerId == null) {
      return List.of();
    }
    OfferState offer = context.streams().find(OfferState.class, offerId).orElse(OfferState.UNKNOWN);
    OfferState.Seat kept = offer.seats().get(route.referralId());
    if (kept == null || !kept.by().equals(route.from())) {
      return List.of();
    }
    return Seats.release(offer, route.referralId(), reason).stream().toList();
  }
}
