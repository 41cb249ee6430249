package no.overgang.command.participant.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What follows from a command: events in order, or one refusal. */
public sealed interface Decision {

  /** The command is taken; at least one event follows. */
  record Accepted(List<Decided> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /** The command is refused; nothing follows. */
  record Refused(Refusal refusal) implements Decision {}

  /** Takes the command with these events. */
  static Accepted accept(Decided... events) {
    return new Accepted(Arrays.asList(events));
  }

  /** Refuses the command. */
  static Refused refuse(Refusal refusal) {
    return new Refused(refusal);
  }

  /** The first refusal whose condition holds, collected in the order they are asked. */
  static Check check() {
    return new Check();
  }

  /** Conditions asked one after the other; the first that holds refuses. */
  final class Check {
    private final List<Refusal> refusals = new ArrayList<>(1);

    private Check() {}

    /** Refuses with this when the condition holds and nothing refused before. */
    public Check refuseIf(boolean condition, Refusal refusal) {
      if (condition && refusals.isEmpty()) {
        refusals.add(refusal);
      }
      return this;
    }

    /** The first refusal, or the events. */
    public Decision orAccept(java.util.function.Supplier<Accepted> events) {
      return refusals.isEmpty() ? events.get() : new Refused(refusals.getFirst());
    }
  }
}
