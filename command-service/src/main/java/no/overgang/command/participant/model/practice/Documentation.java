package no.overgang.command.participant.model.practice;

import java.time.LocalDate;
import java.util.UUID;
import no.overgang.command.model.Context;
import no.overgang.command.model.Decided;
import no.overgang.command.model.Rule;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.participant.TaskRequested;

/** What rule R15 asks: a practice that has ended is documented. */
public final class Documentation {

  private Documentation() {}

  /**
   * The task that opens for whoever followed the practice up.
   *
   * @param since the day from which the rule's days are counted
   */
  public static Decided missing(
      UUID practiceId, AgencyId follower, LocalDate since, Context context) {
    return Decided.of(
        new TaskRequested(
            context.ids().get(),
            follower,
            new Protected("Dokumenter praksisen"),
            since.plusDays(context.days(Rule.R15.name())),
            Rule.R15.name(),
            practiceId),
        follower);
  }
}
