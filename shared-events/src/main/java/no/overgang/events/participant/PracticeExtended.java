package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** A practice place goes on longer than was agreed (domain 4.6). */
public record PracticeExtended(UUID practiceId, LocalDate newEnd, @Nullable Protected reason)
    implements PracticeEvent {

  @Override
  public Category category() {
    return Category.WORK;
  }
}
