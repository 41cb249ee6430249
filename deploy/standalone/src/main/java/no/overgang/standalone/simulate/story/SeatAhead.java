package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.offer.model.ReserveSeat;
import no.overgang.events.Agency;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Offering;

/** Chapter: somebody keeps a place in an offer first, and sends the referral with it (P 5.1.2). */
final class SeatAhead {

  private SeatAhead() {}

  /** Keeps the place, and refers to it under the same id. */
  static Referral keptFor(Journey j, Agency from, Agency to, Offering offering) {
    UUID id = j.id();
    j.doesWithOffer(from, offering.id(), new ReserveSeat(id));
    var referral = new Referral(j, id, from, to, offering.kind(), offering);
    j.does(from, referral.command(id, List.of()));
    return referral;
  }
}
