package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.PracticeOutcome;
import org.jspecify.annotations.Nullable;

/** A practice place ended (domain 4.6). */
public record PracticeEnded(
    UUID practiceId, LocalDate on, PracticeOutcome outcome, @Nullable Protected reason)
    implements PracticeEvent {

  @Override
  public Category category() {
    return Category.WORK;
  }
}
