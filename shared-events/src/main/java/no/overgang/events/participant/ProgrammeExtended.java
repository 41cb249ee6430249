package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** A programme goes on longer than was decided (domain 4.3, rule R17). */
public record ProgrammeExtended(UUID programmeId, LocalDate newEnd, Protected reason)
    implements ProgrammeEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
