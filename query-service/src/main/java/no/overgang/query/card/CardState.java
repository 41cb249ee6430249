package no.overgang.query.card;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.overgang.events.ContentPart;
import no.overgang.query.access.Trace;
import no.overgang.query.loop.OpenLoops;
import no.overgang.query.view.Fact;
import no.overgang.query.view.Fold;

/**
 * A participant's card, folded from the stream. Pure and immutable; every entry keeps the trace of
 * the event it comes from, so that a reader is shown what that event would show.
 *
 * @param version sequence of the last event
 * @param revised whether anything was corrected or retracted
 * @param traces where all content comes from, also what was retracted; each combination once
 */
record CardState(
    long version,
    Profile profile,
    People people,
    Activities activities,
    Levels levels,
    Deadlines deadlines,
    OpenLoops loops,
    boolean revised,
    List<Trace> traces)
    implements Fold<CardState> {

  static final CardState NONE = none(false, List.of());

  private static CardState none(boolean revised, List<Trace> traces) {
    return new CardState(
        -1,
        Profile.UNKNOWN,
        People.NOBODY,
        Activities.NONE,
        Levels.NONE,
        Deadlines.NONE,
        revised ? OpenLoops.ANEW : OpenLoops.NONE,
        revised,
        traces);
  }

  CardState {
    traces = List.copyOf(traces);
  }

  @Override
  public CardState evolve(Fact fact) {
    return new CardState(
        fact.sequence(),
        profile.evolve(fact),
        people.evolve(fact),
        activities.evolve(fact, revised),
        levels.evolve(fact),
        deadlines.evolve(fact),
        loops.evolve(fact),
        revised,
        seen(fact));
  }

  @Override
  public CardState revised(Fact revision, List<Fact> effective) {
    CardState anew = none(true, traces);
    for (Fact fact : effective) {
      anew = anew.evolve(fact);
    }
    return new CardState(
        revision.sequence(),
        anew.profile,
        anew.people,
        anew.activities,
        anew.levels,
        anew.deadlines,
        anew.loops,
        true,
        anew.seen(revision));
  }

  private List<Trace> seen(Fact fact) {
    Trace trace = Trace.of(fact);
    Set<Trace> all = new LinkedHashSet<>(traces);
    all.add(trace);
    for (ContentPart part : fact.event().parts()) {
      all.add(trace.in(part.category()));
    }
    return all.size() == traces.size() ? traces : List.copyOf(all);
  }
}
