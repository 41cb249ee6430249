package no.overgang.command.participant.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import no.overgang.command.model.Context;
import no.overgang.events.AgencyId;

/** Whom what happens concerns, besides the agency that records it. */
public final class Concerned {

  private Concerned() {}

  /** These agencies, and the one that is responsible for the participant now. */
  public static Set<AgencyId> by(ParticipantState state, Context context, AgencyId... named) {
    var all = new HashSet<>(Arrays.asList(named));
    state.responsibility().on(context.today()).ifPresent(all::add);
    return all;
  }
}
