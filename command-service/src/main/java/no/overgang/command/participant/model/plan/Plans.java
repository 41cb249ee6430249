package no.overgang.command.participant.model.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.GoalSet;
import no.overgang.events.participant.PlanAgreed;
import no.overgang.events.participant.PlanEvent;
import org.jspecify.annotations.Nullable;

/**
 * Goal and plans of a participant (domain 4.4). Immutable.
 *
 * @param versions newest version of each plan
 */
public record Plans(@Nullable ProgrammeGoal goal, Map<UUID, Integer> versions) {

  /** None. */
  public static final Plans NONE = new Plans(null, Map.of());

  public Plans {
    versions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /** The plans after an event. */
  public Plans evolve(PlanEvent event) {
    return switch (event) {
      case GoalSet e -> new Plans(e.goal(), versions);
      case PlanAgreed e -> {
        var next = new LinkedHashMap<>(versions);
        next.put(e.planId(), e.planVersion());
        yield new Plans(goal, next);
      }
    };
  }

  /** The newest version of a plan, if there is such a plan. */
  public Optional<Integer> versionOf(UUID planId) {
    return Optional.ofNullable(versions.get(planId));
  }
}
