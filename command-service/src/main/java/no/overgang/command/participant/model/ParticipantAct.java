package no.overgang.command.participant.model;

import no.overgang.command.model.Act;
import no.overgang.command.model.Availability;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ParticipantEvent;

/**
 * A command of a participant in the list of all.
 *
 * @param type the command's record
 * @param firstEvent the event that follows first, which names the command at the CloudEvents door
 * @param whether tells when a caller may give it
 */
public record ParticipantAct(
    Class<? extends ParticipantCommand> type,
    Class<? extends ParticipantEvent> firstEvent,
    Whether whether)
    implements Act {

  /** Tells whether a caller may give the command in a state. */
  @FunctionalInterface
  public interface Whether {
    Availability in(ParticipantState state, AgencyId caller);
  }

  @Override
  public boolean begins() {
    return type == RegisterParticipant.class;
  }
}
