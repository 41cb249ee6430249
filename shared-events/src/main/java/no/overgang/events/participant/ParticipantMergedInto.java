package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** This participant turned out to be another, which is followed up from then on (domain 3). */
public record ParticipantMergedInto(UUID survivor, Protected reason) implements IdentityEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
