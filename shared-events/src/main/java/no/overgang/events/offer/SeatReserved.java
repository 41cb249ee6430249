package no.overgang.events.offer;

import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;

/** A place is kept for a referral (domain 4.11). */
public record SeatReserved(UUID offerId, UUID referralId, AgencyId by) implements OfferEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
