package no.overgang.command.participant.model;

import no.overgang.command.model.Command;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;

/** Something an agency asks the hub to record of one participant. */
public interface ParticipantCommand extends Command {

  /**
   * What follows from the command in this state. Pure: reads nothing but its arguments, never
   * throws for anything a caller can send.
   */
  Decision decide(ParticipantState state, Context context);

  /**
   * Whether it may still be given when the follow-up is closed, or the participant merged into
   * another. Only an act that may says anything here, and always the same: the list of what is
   * available goes by it too.
   */
  default boolean afterClosing() {
    return false;
  }
}
