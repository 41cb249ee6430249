package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/**
 * An entry should never have been made; it stays readable and no longer counts (domain 4.10, rule
 * R23).
 *
 * @param retracts the id of the entry as it was first recorded
 * @param category that of the retracted entry
 */
public record EntryRetracted(UUID retracts, Category category, Protected reason)
    implements RevisionEvent {

  @Override
  public UUID revised() {
    return retracts;
  }
}
