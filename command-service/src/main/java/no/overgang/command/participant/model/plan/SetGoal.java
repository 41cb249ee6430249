package no.overgang.command.participant.model.plan;

import no.overgang.command.model.Availability;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Decision;
import no.overgang.command.participant.model.ParticipantCommand;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.code.ProgrammeGoal;
import no.overgang.events.participant.GoalSet;
import org.jspecify.annotations.Nullable;

/**
 * What the participant aims at is set, or set anew; the responsible agency is told (domain 4.4).
 *
 * @param occupation the occupation aimed at, if there is one
 * @param reason why this goal, or why another than before
 */
public record SetGoal(ProgrammeGoal goal, @Nullable String occupation, @Nullable Protected reason)
    implements ParticipantCommand {

  @Override
  public Decision decide(ParticipantState state, Context context) {
    return Decision.accept(
        new Decided(
            new GoalSet(goal, occupation, reason),
            state.responsibility().others(context.caller(), context.today())));
  }

  /** Any agency that follows the participant may. */
  public static Availability available(ParticipantState state, AgencyId caller) {
    return Availability.YES;
  }
}
