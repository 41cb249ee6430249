package no.overgang.command.handling;

import java.util.UUID;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.store.Stamp;
import no.overgang.events.HubEvent;
import no.overgang.events.participant.ParticipantEvent;

/** A participant's stream. */
public class ParticipantAggregate extends StreamAggregate<ParticipantState> {

  /** For the framework, before it replays the stream. */
  protected ParticipantAggregate() {
    super(ParticipantState.UNKNOWN);
  }

  ParticipantAggregate(UUID participantId) {
    super(participantId, ParticipantState.UNKNOWN);
  }

  @Override
  protected ParticipantState evolve(
      ParticipantState state, HubEvent event, UUID eventId, Stamp stamp) {
    return event instanceof ParticipantEvent mine
        ? state.evolve(
            new Fact(
                eventId,
                stamp.agency(),
                stamp.addressees(),
                stamp.occurredAt(),
                stamp.recordedAt(),
                mine))
        : state;
  }
}
