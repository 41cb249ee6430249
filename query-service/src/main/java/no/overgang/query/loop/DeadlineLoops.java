package no.overgang.query.loop;

import java.util.Set;
import java.util.UUID;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Fact;

/** Deadlines near or missed (domain 6, 7). A deadline far away would only be in the way. */
final class DeadlineLoops {

  private static final int SHOWN_DAYS_BEFORE = 28;

  /** A referral's answer and a dropout's obligation stand there with their due dates already. */
  private static final Set<String> SHOWN_OTHERWISE = Set.of("D04", "D05");

  private DeadlineLoops() {}

  static OpenLoops after(OpenLoops loops, Fact fact, DeadlineEvent event) {
    return switch (event) {
      case DeadlineRaised e when SHOWN_OTHERWISE.contains(e.ruleId()) -> loops;
      case DeadlineRaised e -> raised(loops, fact, e);
      case DeadlineMissed e -> missed(loops, fact, e.deadlineId());
      case DeadlineMet e -> loops.without(e.deadlineId());
      case DeadlineLifted e -> loops.without(e.deadlineId());
    };
  }

  private static OpenLoops raised(OpenLoops loops, Fact fact, DeadlineRaised event) {
    return loops.with(
        ItemBuilder.of(fact, Kind.DEADLINE, event.agency(), event.deadlineId())
            .due(event.due())
            .showFrom(event.due().minusDays(SHOWN_DAYS_BEFORE))
            .code(event.ruleId())
            .build());
  }

  private static OpenLoops missed(OpenLoops loops, Fact fact, UUID id) {
    return loops.items().values().stream()
        .filter(item -> item.kind() == Kind.DEADLINE && id.equals(item.ref()))
        .findFirst()
        .map(
            item ->
                loops
                    .without(id)
                    .with(
                        ItemBuilder.of(fact, Kind.DEADLINE_MISSED, item.agency(), id)
                            .due(item.due())
                            .code(item.code())
                            .build()))
        .orElse(loops);
  }
}
