package no.overgang.standalone.simulate.story;

import java.time.LocalDate;
import java.util.List;
import no.overgang.command.offer.model.AnnounceVacancies;
import no.overgang.command.offer.model.CloseOffer;
import no.overgang.command.offer.model.ReserveSeat;
import no.overgang.standalone.simulate.journey.OfferCourse;
import no.overgang.standalone.simulate.world.Cohort;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Offering;
import no.overgang.standalone.simulate.world.Place;

/**
 * What the agencies offer: published before the first participant settles, so that all see it (P
 * 3.1.1, 5.1.2), and vacancies announced from year to year.
 */
public record OffersPublished(OfferCourse offers, List<Place> places) {

  private static final int MOST_SPARE = 6;

  /** Tells it from beginning to end. */
  public void tell(Cohort cohort) {
    offers.offers().all().forEach(this::published);
    new OfferSlips(offers, places.getFirst()).tell();
    for (int year = 1; year <= cohort.years(); year++) {
      offers.passUntil(cohort.settles(0).plusYears(year));
      offers.offers().all().forEach(this::announced);
    }
  }

  private void published(Offering offering) {
    switch (offering.fate()) {
      case HAS_ROOM, FOR_OTHERS ->
          offers.does(offering.provider(), offering.id(), offering.publish(places(offering)));
      case FULL -> {
        offers.does(offering.provider(), offering.id(), offering.publish(1));
        offers.does(near(offering).refugee(), offering.id(), new ReserveSeat(offers.id()));
      }
      case CLOSED -> {
        offers.does(offering.provider(), offering.id(), offering.publish(MOST_SPARE));
        offers.does(offering.provider(), offering.id(), new CloseOffer("For få påmeldte."));
      }
    }
  }

  /** Never fewer than the stories need, whatever has been posted of them by then. */
  private void announced(Offering offering) {
    if (offering.fate() == Offering.Fate.HAS_ROOM
        && offers.draw().chance(Figures.VACANCIES_ANNOUNCED)) {
      LocalDate next =
          offering.startDates().stream().filter(offers.day()::isBefore).findFirst().orElse(null);
      offers.does(
          offering.provider(), offering.id(), new AnnounceVacancies(places(offering), next));
    }
  }

  private int places(Offering offering) {
    return offers.offers().needed(offering.id()) + offers.draw().between(1, MOST_SPARE);
  }

  private Place near(Offering offering) {
    return places.stream()
        .filter(place -> place.nav().equals(offering.provider()))
        .findFirst()
        .orElseThrow();
  }
}
