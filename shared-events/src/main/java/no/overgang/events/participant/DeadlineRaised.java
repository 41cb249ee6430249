package no.overgang.events.participant;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import org.jspecify.annotations.Nullable;

/**
 * A deadline stands, by a version of its rule (domain 4.9, 6).
 *
 * @param ruleId such as {@code D01}
 * @param due last day
 * @param agency whose deadline it is
 * @param ref what it is about, such as a programme; none for the participant as a whole
 */
public record DeadlineRaised(
    UUID deadlineId,
    String ruleId,
    int ruleVersion,
    LocalDate due,
    AgencyId agency,
    @Nullable UUID ref)
    implements DeadlineEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
