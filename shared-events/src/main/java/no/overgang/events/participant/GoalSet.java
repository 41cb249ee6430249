package no.overgang.events.participant;

import no.overgang.events.Category;
import no.overgang.events.Protected;
import no.overgang.events.code.ProgrammeGoal;
import org.jspecify.annotations.Nullable;

/** What the participant aims at (domain 4.4). */
public record GoalSet(ProgrammeGoal goal, @Nullable String occupation, @Nullable Protected reason)
    implements PlanEvent {

  @Override
  public Category category() {
    return Category.PLAN;
  }
}
