package no.overgang.events.participant;

import java.time.LocalDate;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.FollowUpOutcome;
import org.jspecify.annotations.Nullable;

/** The agencies' follow-up ended (domain 4.1, 4.8). */
public record FollowUpClosed(FollowUpOutcome outcome, LocalDate on, @Nullable Protected reason)
    implements FollowUpEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
