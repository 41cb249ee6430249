package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** The receiver accepted the transfer on the manifest it saw (domain 4.7, rules R01, R07). */
public record TransferAccepted(
    UUID transferId, Protected contactPerson, LocalDate responsibleFrom, String seenManifestHash)
    implements TransferEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
