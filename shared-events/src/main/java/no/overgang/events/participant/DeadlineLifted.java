package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.code.LiftReason;

/** A deadline no longer stands, and was neither met nor missed (domain 6). */
public record DeadlineLifted(
    UUID deadlineId, String ruleId, int ruleVersion, LocalDate due, LiftReason reason)
    implements DeadlineEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
