package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** A paragraph of law opens content to the recipients (domain 4.2). */
public record LegalBasisRecorded(
    UUID basisId,
    String paragraph,
    Protected purpose,
    List<AgencyId> recipients,
    List<Category> categories,
    LocalDate validFrom,
    @Nullable LocalDate validUntil)
    implements SharingEvent {

  public LegalBasisRecorded {
    recipients = List.copyOf(recipients);
    categories = List.copyOf(categories);
  }

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
