package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import org.jspecify.annotations.Nullable;

/** An agency became the one that is responsible (domain 4.1, rule R01). */
public record ResponsibilityAssumed(AgencyId agency, LocalDate from, @Nullable UUID transferId)
    implements ResponsibilityEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
