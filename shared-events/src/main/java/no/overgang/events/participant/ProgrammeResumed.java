package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;

/** The participant is back in the programme (domain 4.3). */
public record ProgrammeResumed(UUID programmeId, LocalDate on) implements ProgrammeEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
