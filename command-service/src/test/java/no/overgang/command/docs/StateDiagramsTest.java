package no.overgang.command.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.Agencies;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.History;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.anything.Exploration;
import no.overgang.events.Agency;
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
   * @param things all things of the kind, by id
   * @param name what a state is called, in the state of all
   * @param named whether its acts name the thing itself; meetings are named by ids of their own
   */
  private record Machine(
      String title,
      Set<String> packages,
      Function<ParticipantState, Map<UUID, ?>> things,
      BiFunction<ParticipantState, Object, String> name,
      boolean named) {

    /** The one thing all is about: the first there is. */
    Optional<UUID> thing(ParticipantState state) {
      return things.apply(state).keySet().stream().map(UUID.class::cast).findFirst();
    }

    Optional<String> state(ParticipantState state) {
      return thing(state).map(id -> name.apply(state, things.apply(state).get(id)));
    }
  }

  /** How many histories stand for a state, each come to another way. */
  private static final int HISTORIES = 12;

  private static final List<Machine> MACHINES =
      List.of(
          new Machine(
              "Referral",
              Set.of("referral"),
              state -> state.referrals().byId(),
              StateDiagramsTest::named,
              true),
          new Machine(
              "Transfer and its meeting",
              Set.of("transfer"),
              state -> state.transfers().byId(),
              StateDiagramsTest::transfer,
              false),
          new Machine(
              "Practice",
              Set.of("practice", "attendance"),
              state -> state.practices().byId(),
              StateDiagramsTest::named,
              true),
          new Machine(
              "Programme",
              Set.of("programme"),
              state -> state.programmes().byId(),
              StateDiagramsTest::named,
              true));

  private static String named(ParticipantState all, Object state) {
    return state.getClass().getSimpleName();
  }

  /** A transfer is told apart by whether a meeting is called and whether it may be accepted. */
  private static String transfer(ParticipantState all, Object state) {
    String name = state.getClass().getSimpleName();
    if (isOpen("accept-transfer", all)) {
      return name + "AndMetOrWaived";
    }
    return isOpen("cancel-transfer-meeting", all) ? name + "AndMeetingCalled" : name;
  }

  private static boolean isOpen(String act, ParticipantState state) {
    return Agencies.DIRECTORY.all().stream()
        .map(Agency::id)
        .anyMatch(agency -> Acts.byName(act).orElseThrow().whether().in(state, agency).open());
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

  /** From state to state, breadth first; some histories stand for each state. */
  private static Map<String, Set<String>> walk(Machine machine) {
    Map<String, Set<String>> lines = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    Deque<List<Fact>> open = new ArrayDeque<>();
    open.add(History.aParticipant().facts());
    while (!open.isEmpty()) {
      List<Fact> past = open.remove();
      ParticipantState before = new History(past).state();
      String from = machine.state(before).orElse("[*]");
      UUID about = machine.named() ? machine.thing(before).orElse(null) : null;
      for (ParticipantAct act : Acts.all()) {
        if (!machine.packages().contains(lastPart(act.type().getPackageName()))) {
          continue;
        }
        for (List<Fact> next : Exploration.taken(act, past, about)) {
          ParticipantState after = new History(next).state();
          Optional<String> state = machine.state(after);
          if (state.isEmpty() || machine.things().apply(after).size() > 1) {
            continue;
          }
          lines
              .computeIfAbsent(from + " --> " + state.get(), line -> new TreeSet<>())
              .add(act.name());
          if (seen.merge(state.get(), 1, Integer::sum) <= HISTORIES) {
            open.add(next);
          }
        }
      }
    }
    return lines;
  }

  private static String lastPart(String packageName) {
    return packageName.substring(packageName.lastIndexOf('.') + 1);
  }
}
