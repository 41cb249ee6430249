package no.overgang.command.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.anything.Exploration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The diagrams of states are drawn by walking: from each state every act is tried by every agency,
 * and what the decider takes is a line to the state it leads to. So a diagram shows what is
 * possible and nothing else.
 */
class StateDiagramsTest {

  /**
   * A thing with states.
   *
   * @param title what it is
   * @param packages the last parts of the packages whose acts move it
   * @param state the state of the one thing of its kind; none before it begins
   */
  private record Machine(
      String title, Set<String> packages, Function<ParticipantState, Optional<String>> state) {}

  private static final List<Machine> MACHINES =
      List.of(
          new Machine(
              "Referral",
              Set.of("referral"),
              state -> first(state.referrals().byId()).map(StateDiagramsTest::name)),
          new Machine(
              "Transfer",
              Set.of("transfer"),
              state -> first(state.transfers().byId()).map(StateDiagramsTest::name)),
          new Machine(
              "Practice",
              Set.of("practice", "attendance"),
              state -> first(state.practices().byId()).map(StateDiagramsTest::name)),
          new Machine(
              "Programme",
              Set.of("programme"),
              state -> first(state.programmes().byId()).map(StateDiagramsTest::name)));

  private static <T> Optional<T> first(Map<?, T> byId) {
    return byId.values().stream().findFirst();
  }

  private static String name(Object state) {
    return state.getClass().getSimpleName();
  }

  @Test
  @DisplayName("The diagrams show what the decider takes")
  void drawn() throws IOException {
    var text =
        new StringBuilder(
            """
            # States

            Drawn by `StateDiagramsTest` from what the decider takes; do not edit. A line is an act; an act that leads back to the
            same state is listed below the diagram.
            """);
    for (Machine machine : MACHINES) {
      text.append(diagram(machine));
    }
    Generated.check(Generated.ROOT.resolve("docs/domain/states.md"), text.toString());
  }

  private static String diagram(Machine machine) {
    Map<String, Set<String>> lines = walk(machine);
    assertThat(lines).as("lines of " + machine.title()).hasSizeGreaterThan(1);
    var stays = new TreeMap<String, Set<String>>();
    var text = new StringBuilder("\n## " + machine.title() + "\n\n```mermaid\nstateDiagram-v2\n");
    lines.forEach(
        (line, acts) -> {
          String[] ends = line.split(" --> ");
          if (ends[0].equals(ends[1])) {
            stays.computeIfAbsent(ends[0], state -> new TreeSet<>()).addAll(acts);
          } else {
            text.append("  %s : %s\n".formatted(line, String.join(", ", acts)));
          }
        });
    text.append("```\n");
    if (!stays.isEmpty()) {
      text.append('\n');
    }
    stays.forEach(
        (state, acts) ->
            text.append(
                "- %s: %s\n"
                    .formatted(
                        state.equals("[*]") ? "before it begins" : state,
                        acts.stream()
                            .map(act -> "`" + act + "`")
                            .collect(Collectors.joining(", ")))));
    return text.toString();
  }

  /** From state to state, breadth first; one history stands for each state. */
  private static Map<String, Set<String>> walk(Machine machine) {
    Map<String, Set<String>> lines = new TreeMap<>();
    Map<String, List<Fact>> seen = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    seen.put("[*]", History.aParticipant().facts());
    open.add("[*]");
    while (!open.isEmpty()) {
      String from = open.remove();
      List<Fact> past = seen.get(from);
      for (ParticipantAct act : Acts.all()) {
        String[] parts = act.type().getPackageName().split("\\.");
        if (!machine.packages().contains(parts[parts.length - 1])) {
          continue;
        }
        for (List<Fact> next : Exploration.taken(act, past)) {
          Optional<String> state = machine.state().apply(new History(next).state());
          if (state.isEmpty()) {
            continue;
          }
          lines
              .computeIfAbsent(from + " --> " + state.get(), line -> new TreeSet<>())
              .add(act.name());
          if (seen.putIfAbsent(state.get(), next) == null) {
            open.add(state.get());
          }
        }
      }
    }
    return lines;
  }
}
