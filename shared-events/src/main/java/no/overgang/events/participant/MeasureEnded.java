package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.MeasureOutcome;
import org.jspecify.annotations.Nullable;

/** A measure ended (domain 4.6). */
public record MeasureEnded(
    UUID measureId, LocalDate on, MeasureOutcome outcome, @Nullable Protected reason)
    implements MeasureEvent {

  @Override
  public Category category() {
    return Category.WORK;
  }
}
