package no.overgang.command.participant.model.deadline;

import java.util.List;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.participant.model.ParticipantState;

/** Which deadlines rise, are met or fall away (domain 6). */
public final class Deadlines {

  private Deadlines() {}

  /** What follows for the deadlines from how things stand now. */
  public static List<Decided> follow(ParticipantState state, Context context) {
    return List.of();
  }
}
