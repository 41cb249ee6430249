package no.overgang.command.offer.model;

import java.util.List;
import java.util.Optional;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.offer.VacanciesAnnounced;

/**
 * Every command of an offer, with the event that follows it first. A new act is one file and one
 * line here.
 */
public final class OfferActs {

  private static final List<OfferAct> ALL =
      List.of(
          new OfferAct(PublishOffer.class, OfferPublished.class),
          new OfferAct(AnnounceVacancies.class, VacanciesAnnounced.class),
          new OfferAct(ReserveSeat.class, SeatReserved.class),
          new OfferAct(ReleaseSeat.class, SeatReleased.class),
          new OfferAct(CloseOffer.class, OfferClosed.class));

  private OfferActs() {}

  /** All commands, in the order of the domain. */
  public static List<OfferAct> all() {
    return ALL;
  }

  /** The command of a name at the command door, such as {@code announce-vacancies}. */
  public static Optional<OfferAct> byName(String name) {
    return ALL.stream().filter(act -> act.name().equals(name)).findFirst();
  }
}
