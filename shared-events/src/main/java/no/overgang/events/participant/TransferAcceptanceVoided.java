package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;

/**
 * An acceptance fell with the minutes it was built on; the receiver must accept anew (domain 4.7,
 * rule R07).
 */
public record TransferAcceptanceVoided(UUID transferId, UUID meetingId) implements TransferEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
