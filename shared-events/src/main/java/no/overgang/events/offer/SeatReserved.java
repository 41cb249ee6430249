package no.overgang.events.offer;

import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import org.jspecify.annotations.Nullable;

/**
 * A place is kept for a referral (domain 4.11).
 *
 * @param ahead true while the referral is still to come; the referral then takes the place over
 */
public record SeatReserved(UUID offerId, UUID referralId, AgencyId by, @Nullable Boolean ahead)
    implements OfferEvent {

  /** A place for a referral that is sent with it. */
  public SeatReserved(UUID offerId, UUID referralId, AgencyId by) {
    this(offerId, referralId, by, null);
  }

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
