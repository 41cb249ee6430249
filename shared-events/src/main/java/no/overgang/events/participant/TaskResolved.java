package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;
import org.jspecify.annotations.Nullable;

/** A task was done, with the result the requester sees (domain 4.9). */
public record TaskResolved(UUID taskId, @Nullable Protected result) implements TaskEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
