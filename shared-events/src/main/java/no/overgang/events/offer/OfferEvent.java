package no.overgang.events.offer;

import java.util.UUID;
import no.overgang.events.HubEvent;

/** Something that happened to one offer (domain 4.11). */
public sealed interface OfferEvent extends HubEvent
    permits OfferPublished, VacanciesAnnounced, SeatReserved, SeatReleased, OfferClosed {

  /** The offer, which is its own stream. */
  UUID offerId();
}
