package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** The sender took the transfer back (domain 4.7). */
public record TransferWithdrawn(UUID transferId, Protected reason) implements TransferEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
