package no.overgang.command.handling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.model.Decided;
import no.overgang.command.store.Stamp;
import no.overgang.events.HubEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/**
 * The rim between the framework and a decider: it holds the state and knows nothing of rules.
 *
 * @param <S> what is folded from the stream
 */
public abstract class StreamAggregate<S> {

  @AggregateIdentifier private @Nullable String streamId;
  private S state;

  /** For the framework, before it replays the stream. */
  protected StreamAggregate(S unknown) {
    state = unknown;
  }

  StreamAggregate(UUID streamId, S unknown) {
    this.streamId = streamId.toString();
    state = unknown;
  }

  S state() {
    return state;
  }

  void record(List<Decided> decided, Submission submission, Instant now) {
    for (Decided next : decided) {
      var stamp =
          new Stamp(
              submission.caller().id(),
              submission.caller().actor(),
              submission.source(),
              submission.occurredAt(),
              now,
              submission.correlationId(),
              next.addressees(),
              next.warnings());
      record(next, stamp);
    }
  }

  void record(Decided decided, Stamp stamp) {
    AggregateLifecycle.apply(decided.event(), stamp.asMetaData());
  }

  /** The state after an event; the state itself when the event belongs to another kind. */
  protected abstract S evolve(S state, HubEvent event, UUID eventId, Stamp stamp);

  @EventSourcingHandler
  void on(HubEvent event, DomainEventMessage<?> message) {
    streamId = message.getAggregateIdentifier();
    state = evolve(state, event, UUID.fromString(message.getIdentifier()), Stamp.of(message));
  }
}
