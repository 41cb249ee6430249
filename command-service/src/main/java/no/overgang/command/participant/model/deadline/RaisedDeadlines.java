package no.overgang.command.participant.model.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.participant.model.Fact;
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

  /** Where a deadline stands. What was missed may still be met, late. */
  public enum Standing {
    OPEN,
    MET,
    MISSED,
    LIFTED
  }

  /**
   * A deadline as it was raised, and where it stands. Nothing but facts changes it: rule data that
   * came later leaves due day and version as they are.
   *
   * @param raisedAt when it began to stand
   * @param metOn the day what it asked for happened
   */
  public record Raised(
      UUID deadlineId,
      String ruleId,
      int ruleVersion,
      LocalDate due,
      AgencyId agency,
      @Nullable UUID ref,
      @Nullable LocalDate reckonedFrom,
      Instant raisedAt,
      Standing standing,
      @Nullable LocalDate metOn) {

    Raised now(Standing next, @Nullable LocalDate on) {
      return new Raised(
          deadlineId, ruleId, ruleVersion, due, agency, ref, reckonedFrom, raisedAt, next, on);
    }

    /** Whether something is still to come of it. */
    boolean outstanding() {
      return standing == Standing.OPEN || standing == Standing.MISSED;
    }

    Key key() {
      return new Key(ruleId, ref);
    }
  }

  /** What a rule is about: of each at most one deadline is outstanding. */
  record Key(String rule, @Nullable UUID ref) {}

  public RaisedDeadlines {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The deadlines after an event. */
  public RaisedDeadlines evolve(DeadlineEvent event, Fact fact) {
    return switch (event) {
      case DeadlineRaised e -> with(raised(e, fact.occurredAt()));
      case DeadlineMet e -> now(e, Standing.MET, e.on());
      case DeadlineMissed e -> now(e, Standing.MISSED, null);
      case DeadlineLifted e -> now(e, Standing.LIFTED, null);
    };
  }

  private static Raised raised(DeadlineRaised event, Instant at) {
    return new Raised(
        event.deadlineId(),
        event.ruleId(),
        event.ruleVersion(),
        event.due(),
        event.agency(),
        event.ref(),
        event.reckonedFrom(),
        at,
        Standing.OPEN,
        null);
  }

  /** The deadline raised last for each thing a rule is about. */
  Map<Key, Raised> latest() {
    var latest = new LinkedHashMap<Key, Raised>();
    byId.values().forEach(raised -> latest.put(raised.key(), raised));
    return latest;
  }

  private RaisedDeadlines now(DeadlineEvent event, Standing next, @Nullable LocalDate on) {
    Raised was = byId.get(event.deadlineId());
    return was == null ? this : with(was.now(next, on));
  }

  private RaisedDeadlines with(Raised raised) {
    var next = new LinkedHashMap<>(byId);
    next.put(raised.deadlineId(), raised);
    return new RaisedDeadlines(next);
  }
}
