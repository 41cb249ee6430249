package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** The receiver does not take over, and says why (domain 4.7). */
public record TransferDeclined(UUID transferId, Protected reason) implements TransferEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
