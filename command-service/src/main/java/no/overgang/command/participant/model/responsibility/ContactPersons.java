package no.overgang.command.participant.model.responsibility;

import java.util.Optional;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Rule;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.TaskRequested;
import no.overgang.events.participant.TaskResolved;

/** What rule R11 asks: an agency that is responsible always has a contact person. */
public final class ContactPersons {

  private ContactPersons() {}

  /**
   * The task of the rule is done, now that an agency has named somebody; nothing when none is open.
   */
  public static Optional<Decided> named(ParticipantState state, AgencyId agency) {
    return state
        .tasks()
        .byRule(Rule.R11, agency, null)
        .map(task -> Decided.of(new TaskResolved(task.taskId(), null)));
  }

  /** The task that opens when the caller has become responsible and named nobody. */
  public static Decided missing(Context context) {
    return Decided.of(
        new TaskRequested(
            context.ids().get(),
            context.caller(),
            new Protected("Utpek kontaktperson"),
            context.day().plusDays(context.days("R11")),
            Rule.R11.name(),
            null));
  }
}
