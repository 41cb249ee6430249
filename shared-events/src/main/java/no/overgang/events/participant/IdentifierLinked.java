package no.overgang.events.participant;

import no.overgang.events.Category;
import no.overgang.events.code.IdentifierType;
import org.jspecify.annotations.Nullable;

/**
 * Another number of the same person; the number itself stands in the identity register alone
 * (domain 3).
 *
 * @param replaces the kind of number it takes the place of, as when a D-number becomes a
 *     fødselsnummer
 */
public record IdentifierLinked(IdentifierType type, @Nullable IdentifierType replaces)
    implements IdentityEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
