package no.overgang.command.participant.model;

/**
 * Something an agency asks the hub to record of one participant. Each act is one record in one
 * file: its fields, its refusals and its decision.
 */
public interface ParticipantCommand {

  /**
   * What follows from the command in this state. Pure: reads nothing but its arguments, never
   * throws for anything a caller can send.
   */
  Decision decide(ParticipantState state, Context context);
}
