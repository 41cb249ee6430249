package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/**
 * The participant withdrew a consent; what rested on it stops from then on (domain 4.2, rule R10).
 */
public record ConsentWithdrawn(UUID consentId, @Nullable Protected reason) implements SharingEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
