package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;

/** The owner has taken a task on (domain 4.9). */
public record TaskAccepted(UUID taskId) implements TaskEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
