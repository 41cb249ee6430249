package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** Another participant turned out to be this one; its stream is read with this one (domain 3). */
public record ParticipantMerged(UUID duplicate, Protected reason) implements IdentityEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
