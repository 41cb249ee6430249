package no.overgang.command.participant.model.anything;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;

/**
 * Holds the deadlines that go by to what they promise: of each thing a rule is about one at a time
 * is outstanding, each is missed at most once and ends at most once, as it was raised.
 */
final class DeadlineBook {

  private final Map<UUID, DeadlineRaised> outstanding = new HashMap<>();
  private final Set<UUID> missed = new HashSet<>();
  private final Set<UUID> known = new HashSet<>();

  void sees(DeadlineEvent event) {
    switch (event) {
      case DeadlineRaised e -> {
        assertThat(known.add(e.deadlineId())).as("raised once: %s", e).isTrue();
        assertThat(outstanding.values())
            .as("one at a time about the same: %s", e)
            .noneMatch(other -> about(other).equals(about(e)));
        outstanding.put(e.deadlineId(), e);
      }
      case DeadlineMissed e -> {
        isAsRaised(e);
        assertThat(missed.add(e.deadlineId())).as("missed once: %s", e).isTrue();
      }
      case DeadlineMet e -> {
        isAsRaised(e);
        outstanding.remove(e.deadlineId());
      }
      case DeadlineLifted e -> {
        isAsRaised(e);
        outstanding.remove(e.deadlineId());
      }
    }
  }

  private static List<String> about(DeadlineRaised raised) {
    return List.of(raised.ruleId(), String.valueOf(raised.ref()));
  }

  private void isAsRaised(DeadlineEvent event) {
    DeadlineRaised raised = outstanding.get(event.deadlineId());
    assertThat(raised).as("outstanding: %s", event).isNotNull();
    assertThat(List.of(event.ruleId(), event.ruleVersion(), event.due()))
        .as("as it was raised")
        .isEqualTo(List.of(raised.ruleId(), raised.ruleVersion(), raised.due()));
  }

  /** What waits to be met or missed. */
  Stream<DeadlineRaised> open() {
    return outstanding.values().stream().filter(raised -> !missed.contains(raised.deadlineId()));
  }
}
