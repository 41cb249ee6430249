package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/**
 * Two participants were merged by mistake and stand apart again; told in both streams (domain 3).
 */
public record ParticipantSeparated(UUID other, Protected reason) implements IdentityEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
