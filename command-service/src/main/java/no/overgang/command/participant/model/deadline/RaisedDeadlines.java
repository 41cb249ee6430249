package no.overgang.command.participant.model.deadline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;
import org.jspecify.annotations.Nullable;

/** The deadlines that were raised for a participant, whatever became of them. Immutable. */
public record RaisedDeadlines(Map<UUID, Raised> byId) {

  /** None. */
  public static final RaisedDeadlines NONE = new RaisedDeadlines(Map.of());

  /** Where a deadline stands. */
  public enum Standing {
    OPEN,
    MET,
    MISSED,
    LIFTED
  }

  /** A deadline as it was raised, and where it stands. */
  public record Raised(
      UUID deadlineId,
      String ruleId,
      int ruleVersion,
      LocalDate due,
      AgencyId agency,
      @Nullable UUID ref,
      Standing standing) {

    Raised now(Standing next) {
      return new Raised(deadlineId, ruleId, ruleVersion, due, agency, ref, next);
    }
  }

  public RaisedDeadlines {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The deadlines after an event. */
  public RaisedDeadlines evolve(DeadlineEvent event) {
    var next = new LinkedHashMap<>(byId);
    switch (event) {
      case DeadlineRaised e ->
          next.put(
              e.deadlineId(),
              new Raised(
                  e.deadlineId(),
                  e.ruleId(),
                  e.ruleVersion(),
                  e.due(),
                  e.agency(),
                  e.ref(),
                  Standing.OPEN));
      case DeadlineMet e ->
          next.computeIfPresent(e.deadlineId(), (id, was) -> was.now(Standing.MET));
      case DeadlineMissed e ->
          next.computeIfPresent(e.deadlineId(), (id, was) -> was.now(Standing.MISSED));
      case DeadlineLifted e ->
          next.computeIfPresent(e.deadlineId(), (id, was) -> was.now(Standing.LIFTED));
    }
    return new RaisedDeadlines(next);
  }
}
