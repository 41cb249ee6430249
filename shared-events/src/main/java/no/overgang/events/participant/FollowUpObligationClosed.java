package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.ObligationResult;
import org.jspecify.annotations.Nullable;

/** An obligation was met (domain 4.8). */
public record FollowUpObligationClosed(
    UUID obligationId, ObligationResult result, @Nullable UUID ref) implements DropoutEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
