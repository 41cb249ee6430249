package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.ContactChannel;

/** Contact was sought under an obligation (domain 4.8). */
public record ContactAttempted(UUID obligationId, ContactChannel channel, boolean reached)
    implements DropoutEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
