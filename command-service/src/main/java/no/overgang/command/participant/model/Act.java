package no.overgang.command.participant.model;

import no.overgang.events.AgencyId;
import no.overgang.events.EventTypes;
import no.overgang.events.participant.ParticipantEvent;

/**
 * A command in the list of all commands.
 *
 * @param type the command's record
 * @param firstEvent the event that follows first, which names the command at the CloudEvents door
 * @param whether tells when a caller may give it
 */
public record Act(
    Class<? extends ParticipantCommand> type,
    Class<? extends ParticipantEvent> firstEvent,
    Whether whether) {

  /** Tells whether a caller may give the command in a state. */
  @FunctionalInterface
  public interface Whether {
    Availability in(ParticipantState state, AgencyId caller);
  }

  /** The command's name at the command door, such as {@code refer-participant}. */
  public String name() {
    return EventTypes.kebab(type.getSimpleName());
  }

  /** The command's name at the CloudEvents door. */
  public String cloudEventType() {
    return EventTypes.cloudEventType(firstEvent);
  }
}
