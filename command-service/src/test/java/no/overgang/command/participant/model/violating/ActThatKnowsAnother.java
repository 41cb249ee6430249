package no.overgang.command.participant.model.violating;

import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;

/** An act that leans on another. */
record ActThatKnowsAnother() implements ParticipantCommand {
  @Override
  public Decision decide(ParticipantState state, Context context) {
    return new UnlistedAct().decide(state, context);
  }
}
