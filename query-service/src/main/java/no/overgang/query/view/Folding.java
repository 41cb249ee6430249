package no.overgang.query.view;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.RevisionEvent;
import no.overgang.events.revision.Revisions;
import org.springframework.stereotype.Component;

/**
 * Takes participants' states from event to event. At a correction or retraction the stream up to it
 * is read from the timeline and folded anew: some hundred events, for the few entries that are
 * wrong. The timeline is written before whatever reads it ({@link View#readByOthers}), and only
 * what stands before the revision is looked at, so that the state is the same in a live batch, in a
 * rebuild, and whatever the batches.
 */
@Component
public final class Folding {

  private final ParticipantEvents events;

  Folding(ParticipantEvents events) {
    this.events = events;
  }

  /** The steps of a batch. One query when anything is revised in it, and none otherwise. */
  public Steps over(List<RecordedEvent> batch) {
    Map<UUID, Long> revised =
        batch.stream()
            .filter(recorded -> recorded.event() instanceof RevisionEvent)
            .map(RecordedEvent::envelope)
            .collect(
                Collectors.toMap(
                    envelope -> envelope.streamId(), envelope -> envelope.sequence(), Math::max));
    return new Steps(revised.isEmpty() ? Map.of() : events.upTo(revised));
  }

  /** The steps of one batch. */
  public static final class Steps {
    private final Map<UUID, List<Fact>> streams;

    private Steps(Map<UUID, List<Fact>> streams) {
      this.streams = streams;
    }

    /**
     * The state after an event of the batch.
     *
     * @throws IllegalStateException when a stream is to be folded anew and the timeline lacks some
     *     of it
     */
    public <S extends Fold<S>> S after(S before, RecordedEvent recorded) {
      Fact fact = Fact.of(recorded);
      return fact.event() instanceof RevisionEvent
          ? before.revised(fact, effective(fact))
          : before.evolve(fact);
    }

    private List<Fact> effective(Fact revision) {
      List<Fact> stream =
          streams.getOrDefault(revision.stream(), List.of()).stream()
              .filter(fact -> fact.sequence() <= revision.sequence())
              .toList();
      if (stream.size() != revision.sequence() + 1) {
        throw new IllegalStateException("The timeline lacks events of the stream");
      }
      return Revisions.effective(stream, Fact.ENTRIES);
    }
  }
}
