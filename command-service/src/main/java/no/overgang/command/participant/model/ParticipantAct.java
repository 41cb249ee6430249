package no.overgang.command.participant.model;

import java.util.Arrays;
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
 * @param whether tells when a caller may give it, once the follow-up is known to be open
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

  /** What is closed or merged takes only the acts that are for then (see {@link Decider}). */
  public ParticipantAct {
    Whether own = whether;
    boolean always = begins(type) || isForAfterwards(type);
    whether =
        (state, caller) ->
            always || !(state.closed() || state.mergedInto() != null)
                ? own.in(state, caller)
                : Availability.NO;
  }

  @Override
  public boolean begins() {
    return begins(type);
  }

  private static boolean begins(Class<?> type) {
    return type == RegisterParticipant.class;
  }

  /** An act says that it is for then by a word of its own. */
  private static boolean isForAfterwards(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(method -> method.getName().equals("afterClosing"));
  }
}
