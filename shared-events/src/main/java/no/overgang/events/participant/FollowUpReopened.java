package no.overgang.events.participant;

import java.time.LocalDate;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** The follow-up goes on again (domain 4.1). */
public record FollowUpReopened(LocalDate on, @Nullable Protected reason) implements FollowUpEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
