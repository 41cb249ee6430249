package no.overgang.command.participant.model.mapping;

import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.PriorLearningLevel;
import no.overgang.events.participant.PriorLearningAssessed;

/**
 * What was learnt before is assessed (realkompetansevurdering, domain 4.4).
 *
 * @param assessor who assessed it
 * @param result what it came to
 */
public record RecordPriorLearning(
    PriorLearningLevel level, Protected assessor, boolean interpreterUsed, Protected result)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return Decision.accept(
        Decided.of(new PriorLearningAssessed(level, assessor, interpreterUsed, result)));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
