package no.overgang.query.view;

import java.util.List;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.revision.Revisions;
import org.springframework.stereotype.Component;

/**
 * Takes a participant's states from event to event. At a correction or retraction the stream up to
 * it is read from the timeline and folded anew: one query and some hundred events, for the few
 * entries that are wrong. The timeline is written before whatever reads it ({@link
 * View#readByOthers}), and only what stands before the revision is read, so that the state is the
 * same in a live batch, in a rebuild, and whatever the batches.
 */
@Component
public final class Folding {

  private final ParticipantEvents events;

  Folding(ParticipantEvents events) {
    this.events = events;
  }

  /** The state after an event. */
  public <S extends Fold<S>> S after(S before, RecordedEvent recorded) {
    Fact fact = Fact.of(recorded);
    return fact.event() instanceof RevisionEvent
        ? before.revised(fact, effective(fact))
        : before.evolve(fact);
  }

  private List<Fact> effective(Fact revision) {
    return Revisions.effective(events.upTo(revision.stream(), revision.sequence()), Fact.ENTRIES);
  }
}
