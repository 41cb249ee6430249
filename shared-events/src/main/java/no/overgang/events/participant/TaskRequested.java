package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** An agency has something to do by a date; rule-made tasks name their rule (domain 4.9). */
public record TaskRequested(
    UUID taskId,
    AgencyId owner,
    Protected what,
    LocalDate due,
    @Nullable String rule,
    @Nullable UUID ref)
    implements TaskEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
