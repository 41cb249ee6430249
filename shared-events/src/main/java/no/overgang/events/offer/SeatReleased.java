package no.overgang.events.offer;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.SeatReleaseReason;

/** A place became free again (domain 4.11). */
public record SeatReleased(UUID offerId, UUID referralId, SeatReleaseReason reason)
    implements OfferEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
