package no.overgang.events.participant;

import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.events.Protected;

/**
 * A plan was agreed with who does what by when (domain 4.4).
 *
 * @param planVersion from 1; the next version of the same plan is one more
 */
public record PlanAgreed(
    UUID planId,
    int planVersion,
    List<Protected> goals,
    List<AgreedTask> tasks,
    boolean participantTookPart)
    implements PlanEvent {

  public PlanAgreed {
    goals = List.copyOf(goals);
    tasks = List.copyOf(tasks);
  }

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
