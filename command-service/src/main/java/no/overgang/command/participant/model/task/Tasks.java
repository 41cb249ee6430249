package no.overgang.command.participant.model.task;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import no.overgang.command.model.Rule;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TaskAccepted;
import no.overgang.events.participant.TaskDeclined;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a participant (domain 4.9). Immutable.
 *
 * @param done ids of those that are done or declined
 */
public record Tasks(Map<UUID, Open> open, Set<UUID> done) {

  /** None. */
  public static final Tasks NONE = new Tasks(Map.of(), Set.of());

  /**
   * A task that waits to be done.
   *
   * @param requester who sees the result; for a rule's task the agency that gave rise to it
   * @param accepted whether the owner has taken it on
   */
  public record Open(
      UUID taskId,
      AgencyId owner,
      AgencyId requester,
      @Nullable String rule,
      @Nullable UUID ref,
      boolean accepted) {

    Open takenOn() {
      return new Open(taskId, owner, requester, rule, ref, true);
    }
  }

  public Tasks {
    open = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(open));
    done = Set.copyOf(done);
  }

  /** The tasks after an event that an agency recorded. */
  public Tasks evolve(TaskEvent event, AgencyId by) {
    var next = new LinkedHashMap<>(open);
    return switch (event) {
      case TaskRequested e -> {
        next.put(e.taskId(), new Open(e.taskId(), e.owner(), by, e.rule(), e.ref(), false));
        yield new Tasks(next, done);
      }
      case TaskAccepted e -> {
        next.computeIfPresent(e.taskId(), (id, was) -> was.takenOn());
        yield new Tasks(next, done);
      }
      case TaskResolved e -> over(e.taskId());
      case TaskDeclined e -> over(e.taskId());
    };
  }

  private Tasks over(UUID taskId) {
    var next = new LinkedHashMap<>(open);
    next.remove(taskId);
    var ended = new HashSet<>(done);
    ended.add(taskId);
    return new Tasks(next, ended);
  }

  /** Whether there is or was a task of this id. */
  public boolean knows(UUID taskId) {
    return open.containsKey(taskId) || done.contains(taskId);
  }

  /** Ids of the open tasks of an agency for which the condition holds. */
  public List<UUID> openOf(AgencyId owner, Predicate<Open> so) {
    return all().stream()
        .filter(task -> task.owner().equals(owner) && so.test(task))
        .map(Open::taskId)
        .toList();
  }

  /** The open task a rule made for an agency, about something or about nothing in particular. */
  public Optional<Open> byRule(Rule rule, AgencyId owner, @Nullable UUID ref) {
    return all().stream()
        .filter(task -> rule.name().equals(task.rule()))
        .filter(task -> task.owner().equals(owner))
        .filter(task -> java.util.Objects.equals(task.ref(), ref))
        .findFirst();
  }

  private Collection<Open> all() {
    return open.values();
  }
}
