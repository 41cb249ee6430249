package no.overgang.command.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import no.overgang.events.Protected;
import no.overgang.events.Warning;
import org.jspecify.annotations.Nullable;

/** What follows from a command: events in order, or one refusal. */
public sealed interface Decision {

  /** The command is taken; at least one event follows. */
  record Accepted(List<Decided> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }

    /** The same with more events after. */
    public Accepted and(List<Decided> more) {
      var all = new ArrayList<>(events);
      all.addAll(more);
      return new Accepted(all);
    }

    private Accepted with(List<Warning> warnings) {
      if (warnings.isEmpty()) {
        return this;
      }
      var all = new ArrayList<>(events);
      all.set(0, all.getFirst().with(warnings));
      return new Accepted(all);
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
    private final List<Warning> warnings = new ArrayList<>(1);

    private Check() {}

    /** Refuses with this when the condition holds and nothing refused before. */
    public Check refuseIf(boolean condition, Refusal refusal) {
      if (condition && refusals.isEmpty()) {
        refusals.add(refusal);
      }
      return this;
    }

    /** Stores it with a warning when the condition holds. */
    public Check warnIf(boolean condition, Rule rule, Supplier<String> message) {
      if (condition) {
        warnings.add(new Warning(rule.name(), message.get()));
      }
      return this;
    }

    /**
     * Stores it with a warning when the condition holds and there is a reason to do it all the
     * same; refuses when there is none.
     */
    public Check warnWithReasonIf(
        boolean condition, Rule rule, Supplier<String> message, @Nullable Protected reason) {
      if (!condition) {
        return this;
      }
      if (reason == null) {
        return refuseIf(true, new ReasonNeeded(rule, message.get()));
      }
      warnings.add(new Warning(rule.name(), message.get(), reason));
      return this;
    }

    /** The first refusal, or whatever is decided when nothing has refused so far. */
    public Decision then(Supplier<Decision> next) {
      if (!refusals.isEmpty()) {
        return new Refused(refusals.getFirst());
      }
      return switch (next.get()) {
        case Refused refused -> refused;
        case Accepted accepted -> accepted.with(warnings);
      };
    }

    /** The first refusal, or the events, the first of them with what was warned of. */
    public Decision orAccept(Supplier<Accepted> events) {
      return refusals.isEmpty() ? events.get().with(warnings) : new Refused(refusals.getFirst());
    }
  }

  /** A rule warns, and asks for a reason that was not given. */
  record ReasonNeeded(Rule rule, String warning) implements Refusal {

    @Override
    public String name() {
      return "OVERRIDE_REASON_NEEDED";
    }

    @Override
    public Reason reason() {
      return Reason.rule(rule, warning + ". Give overrideReason to have it recorded all the same")
          .at("/overrideReason");
    }
  }
}
