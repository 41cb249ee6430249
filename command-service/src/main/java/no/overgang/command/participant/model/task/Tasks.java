package no.overgang.command.participant.model.task;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.overgang.command.model.Rule;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.TaskAccepted;
import no.overgang.events.participant.TaskDeclined;
import no.overgang.events.participant.TaskEvent;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;
import org.jspecify.annotations.Nullable;

/** The open tasks of a participant (domain 4.9). Immutable. */
public record Tasks(Map<UUID, Open> open) {

  /** None. */
  public static final Tasks NONE = new Tasks(Map.of());

  /** A task that waits to be done. */
  public record Open(UUID taskId, AgencyId owner, @Nullable String rule, @Nullable UUID ref) {}

  public Tasks {
    open = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(open));
  }

  /** The tasks after an event. */
  public Tasks evolve(TaskEvent event) {
    var next = new LinkedHashMap<>(open);
    switch (event) {
      case TaskRequested e ->
          next.put(e.taskId(), new Open(e.taskId(), e.owner(), e.rule(), e.ref()));
      case TaskAccepted e -> {
        // Still to be done.
      }
      case TaskResolved e -> next.remove(e.taskId());
      case TaskDeclined e -> next.remove(e.taskId());
    }
    return new Tasks(next);
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
