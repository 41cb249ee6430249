package no.overgang.command.offer.model;

import no.overgang.command.model.Act;
import no.overgang.events.offer.OfferEvent;

/** A command of an offer in the list of all. */
public record OfferAct(Class<? extends OfferCommand> type, Class<? extends OfferEvent> firstEvent)
    implements Act {

  @Override
  public boolean begins() {
    return type == PublishOffer.class;
  }
}
