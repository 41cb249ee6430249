package no.overgang.events.participant;

import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/** The owner does not do a task, and says why (domain 4.9). */
public record TaskDeclined(UUID taskId, Protected reason) implements TaskEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
