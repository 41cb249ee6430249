package no.overgang.command.model;

import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;

/** A command in the list of all commands of its kind. */
public interface Act {

  /** The command's record. */
  Class<? extends Command> type();

  /** The event that follows first, which names the command at the CloudEvents door. */
  Class<? extends HubEvent> firstEvent();

  /** Whether it begins a new stream. */
  boolean begins();

  /** The command's name at the command door, such as {@code refer-participant}. */
  default String name() {
    return EventTypes.kebab(type().getSimpleName());
  }

  /** The command's name at the CloudEvents door. */
  default String cloudEventType() {
    return EventTypes.cloudEventType(firstEvent());
  }
}
