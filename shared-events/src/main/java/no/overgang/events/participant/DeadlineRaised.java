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
 * @param reckonedFrom the day the due day is reckoned from, such as the settlement; a correction of
 *     that day raises another deadline, a new version of the rule does not
 */
public record DeadlineRaised(
    UUID deadlineId,
    String ruleId,
    int ruleVersion,
    LocalDate due,
    AgencyId agency,
    @Nullable UUID ref,
    @Nullable LocalDate reckonedFrom)
    implements DeadlineEvent {

  /** A deadline that does not say what it is reckoned from. */
  public DeadlineRaised(
      UUID deadlineId,
      String ruleId,
      int ruleVersion,
      LocalDate due,
      AgencyId agency,
      @Nullable UUID ref) {
    this(deadlineId, ruleId, ruleVersion, due, agency, ref, null);
  }

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
