package no.overgang.command.participant.model.responsibility;

import java.util.Optional;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.Agency;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;

/**
 * What a move means for the responsible agency: responsibility stays where it is until a transfer
 * is accepted, so the agency is asked to consider one (rule R01).
 */
public final class MovedAway {

  private MovedAway() {}

  /**
   * The task that opens when the participant has moved out of the responsible agency's area, or the
   * end of that task when the participant has moved back; nothing when neither is the case.
   */
  public static Optional<Decided> follows(
      ParticipantState state, Context context, String municipality) {
    return state
        .responsibility()
        .on(context.today())
        .flatMap(context.directory()::find)
        .flatMap(responsible -> follows(state, context, responsible, municipality));
  }

  private static Optional<Decided> follows(
      ParticipantState state, Context context, Agency responsible, String municipality) {
    AgencyId id = responsible.id();
    var open = state.tasks().byRule(Rule.R01, id, null);
    if (isIn(responsible, municipality)) {
      return open.map(task -> Decided.of(new TaskResolved(task.taskId(), null), id));
    }
    return open.isPresent()
        ? Optional.empty()
        : Optional.of(
            Decided.of(
                new TaskRequested(
                    context.ids().get(),
                    id,
                    new Protected("Vurder overføring: deltakeren har flyttet"),
                    context.day().plusDays(context.days("R11")),
                    Rule.R01.name(),
                    null),
                id));
  }

  /** Whether a municipality belongs to the agency's area; a county is the area of its agencies. */
  private static boolean isIn(Agency agency, String municipality) {
    if (agency.municipality() != null) {
      return agency.municipality().equals(municipality);
    }
    return agency.county() == null || municipality.startsWith(agency.county());
  }
}
