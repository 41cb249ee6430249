package no.overgang.command.participant;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.Decided;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.store.Stamp;
import no.overgang.events.participant.ParticipantEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** The rim between the framework and the decider: it holds the state and knows nothing of rules. */
public class ParticipantAggregate {

  @AggregateIdentifier private @Nullable String participantId;
  private ParticipantState state = ParticipantState.UNKNOWN;

  /** For the framework, before it replays the stream. */
  protected ParticipantAggregate() {}

  ParticipantAggregate(UUID participantId) {
    this.participantId = participantId.toString();
  }

  ParticipantState state() {
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
              List.of());
      AggregateLifecycle.apply(next.event(), stamp.asMetaData());
    }
  }

  @EventSourcingHandler
  void on(ParticipantEvent event, DomainEventMessage<?> message) {
    participantId = message.getAggregateIdentifier();
    Stamp stamp = Stamp.of(message);
    state =
        state.evolve(
            new Fact(
                UUID.fromString(message.getIdentifier()),
                stamp.agency(),
                stamp.addressees(),
                stamp.occurredAt(),
                event));
  }
}
