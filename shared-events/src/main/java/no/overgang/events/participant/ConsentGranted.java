package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ConsentForm;
import org.jspecify.annotations.Nullable;

/** The participant consented to sharing between the parties (domain 4.2). */
public record ConsentGranted(
    UUID consentId,
    List<AgencyId> parties,
    Protected purpose,
    List<Category> categories,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    String informedIn,
    ConsentForm form)
    implements SharingEvent {

  public ConsentGranted {
    parties = List.copyOf(parties);
    categories = List.copyOf(categories);
  }

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
