package no.overgang.events.offer;

import java.util.UUID;
import no.overgang.events.Category;
import org.jspecify.annotations.Nullable;

/** The offer takes no more referrals (domain 4.11). */
public record OfferClosed(UUID offerId, @Nullable String reason) implements OfferEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
