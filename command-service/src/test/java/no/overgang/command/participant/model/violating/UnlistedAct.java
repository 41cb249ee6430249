package no.overgang.command.participant.model.violating;

import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;

/** An act that stands in no list. */
record UnlistedAct() implements ParticipantCommand {
  @Override
  public Decision decide(ParticipantState state, Context context) {
    return Decision.refuse(CommonRefusal.NOTHING_NAMED);
  }
}
