package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;

/** A deadline passed without what it asked for (domain 4.9, 6). */
public record DeadlineMissed(UUID deadlineId, String ruleId, int ruleVersion, LocalDate due)
    implements DeadlineEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
