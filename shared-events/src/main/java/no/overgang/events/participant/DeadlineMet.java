package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.Category;

/**
 * What a deadline asked for has happened (domain 4.9, 6).
 *
 * @param on the day it happened, which may lie after the due date
 */
public record DeadlineMet(
    UUID deadlineId, String ruleId, int ruleVersion, LocalDate due, LocalDate on)
    implements DeadlineEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
