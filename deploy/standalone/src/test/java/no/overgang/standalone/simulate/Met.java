package no.overgang.standalone.simulate;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.overgang.command.model.Command;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.model.Refusal;
import no.overgang.command.model.Rule;
import no.overgang.events.HubEvent;
import no.overgang.events.Warning;
import no.overgang.standalone.simulate.journey.Onlooker;

/** What was met while a cohort's stories were rehearsed. */
final class Met implements Onlooker {

  /** A refusal, and what was refused. */
  private record Refused(Class<? extends Command> command, Refusal refusal) {}

  final Set<Class<? extends HubEvent>> events = ConcurrentHashMap.newKeySet();
  final Set<String> warnings = ConcurrentHashMap.newKeySet();
  private final Set<Refused> refused = ConcurrentHashMap.newKeySet();
  private final Set<Rule> reasonsAskedFor = ConcurrentHashMap.newKeySet();

  @Override
  public void taken(Command command, List<Decided> followed) {
    for (Decided decided : followed) {
      events.add(decided.event().getClass());
      decided.warnings().stream().map(Warning::rule).forEach(warnings::add);
    }
  }

  @Override
  public void refused(Command command, Refusal refusal) {
    if (refusal instanceof Decision.ReasonNeeded(Rule rule, String warning)) {
      reasonsAskedFor.add(rule);
    } else {
      refused.add(new Refused(command.getClass(), refusal));
    }
  }

  /** The rules that asked for a reason. */
  Set<Rule> reasonsAskedFor() {
    return reasonsAskedFor;
  }

  /** Whether a refusal was met by its name, whatever field it pointed at. */
  boolean refusal(String name) {
    return refused.stream().anyMatch(one -> one.refusal().name().equals(name));
  }

  /**
   * Whether a refusal was met: one that belongs to a command by that command, one that several
   * share by any of them.
   */
  boolean refusal(Enum<?> constant) {
    Class<?> owner = constant.getDeclaringClass().getEnclosingClass();
    boolean ofOneCommand = owner != null && Command.class.isAssignableFrom(owner);
    return refused.stream()
        .filter(one -> !ofOneCommand || one.command() == owner)
        .anyMatch(one -> is(one.refusal(), constant));
  }

  private static boolean is(Refusal met, Enum<?> constant) {
    return met == constant
        || (met instanceof Refusal.Pointed
            && met.name().equals(constant.name())
            && met.reason().detail().equals(((Refusal) constant).reason().detail()));
  }
}
