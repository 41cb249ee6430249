package no.overgang.command.handling;

import java.util.UUID;
import no.overgang.command.offer.model.OfferState;
import no.overgang.command.store.Stamp;
import no.overgang.events.HubEvent;
import no.overgang.events.offer.OfferEvent;

/** An offer's stream. */
public class OfferAggregate extends StreamAggregate<OfferState> {

  /** For the framework, before it replays the stream. */
  protected OfferAggregate() {
    super(OfferState.UNKNOWN);
  }

  OfferAggregate(UUID offerId) {
    super(offerId, OfferState.UNKNOWN);
  }

  @Override
  protected OfferState evolve(OfferState state, HubEvent event, UUID eventId, Stamp stamp) {
    return event instanceof OfferEvent mine ? state.evolve(mine) : state;
  }
}
