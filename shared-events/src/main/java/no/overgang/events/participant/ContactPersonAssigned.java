package no.overgang.events.participant;

import java.time.LocalDate;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** An agency named its contact person for the participant (domain 4.1, rule R11). */
public record ContactPersonAssigned(
    AgencyId agency,
    Protected person,
    LocalDate from,
    @Nullable Protected predecessor,
    @Nullable Protected handoverNote)
    implements ResponsibilityEvent {

  @Override
  public Category category() {
    return Category.BASIC;
  }
}
