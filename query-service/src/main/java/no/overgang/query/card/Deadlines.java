package no.overgang.query.card;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.query.access.Trace;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Frozen;
import org.jspecify.annotations.Nullable;

/** The deadlines that stand: neither met nor lifted (domain 6). Immutable. */
record Deadlines(Map<UUID, Deadline> byId) {

  static final Deadlines NONE = new Deadlines(Map.of());

  /**
   * A deadline.
   *
   * @param missed where it is told that it was missed, if it was
   */
  record Deadline(
      UUID deadlineId,
      String ruleId,
      LocalDate due,
      AgencyId agency,
      @Nullable UUID ref,
      Trace trace,
      @Nullable Trace missed) {}

  Deadlines {
    byId = Frozen.map(byId);
  }

  /** The deadlines after an event; most say nothing of them. */
  Deadlines evolve(Fact fact) {
    Trace trace = Trace.of(fact);
    var next = new TreeMap<>(byId);
    switch (fact.event()) {
      case DeadlineRaised e ->
          next.put(
              e.deadlineId(),
              new Deadline(e.deadlineId(), e.ruleId(), e.due(), e.agency(), e.ref(), trace, null));
      case DeadlineMissed e ->
          next.computeIfPresent(
              e.deadlineId(),
              (id, was) ->
                  new Deadline(
                      id, was.ruleId(), was.due(), was.agency(), was.ref(), was.trace(), trace));
      case DeadlineMet e -> next.remove(e.deadlineId());
      case DeadlineLifted e -> next.remove(e.deadlineId());
      default -> {
        return this;
      }
    }
    return new Deadlines(next);
  }
}
