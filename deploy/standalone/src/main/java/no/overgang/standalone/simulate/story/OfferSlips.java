package no.overgang.standalone.simulate.story;

import java.util.List;
import java.util.UUID;
import no.overgang.command.model.CommonRefusal;
import no.overgang.command.model.Refusal;
import no.overgang.command.offer.model.AnnounceVacancies;
import no.overgang.command.offer.model.OfferRefusal;
import no.overgang.command.offer.model.PublishOffer;
import no.overgang.command.offer.model.ReleaseSeat;
import no.overgang.command.offer.model.ReserveSeat;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.MeasureKind;
import no.overgang.standalone.simulate.journey.OfferCourse;
import no.overgang.standalone.simulate.world.Offering;
import no.overgang.standalone.simulate.world.Place;
import org.jspecify.annotations.Nullable;

/** What people get wrong about offers, once in each cohort. */
record OfferSlips(OfferCourse offers, Place place) {

  private static final int TOO_MANY = 20_000;

  void tell() {
    published();
    announced();
    kept();
  }

  private void published() {
    publishes(PublishOffer.Refused.NO_SUCH_AREA, "Drammen", 10, null, List.of());
    publishes(PublishOffer.Refused.CAPACITY_OUT_OF_RANGE, "3301", 0, null, List.of());
    publishes(CommonRefusal.NAMES_ANOTHER_AGENCY, "3301", 10, place.nav().id(), List.of());
    publishes(
        PublishOffer.Refused.OVERSIGHT_DOES_NOT_REFER,
        "3301",
        10,
        null,
        List.of(AgencyKind.NAV, AgencyKind.OVERSIGHT));
  }

  private void publishes(
      Refusal refusal,
      String area,
      int capacity,
      @Nullable AgencyId provider,
      List<AgencyKind> openTo) {
    UUID id = offers.id();
    offers.errs(
        refusal,
        place.school(),
        id,
        new PublishOffer(
            id,
            provider,
            MeasureKind.LANGUAGE_CAFE,
            null,
            "Språkkafé",
            area,
            null,
            false,
            true,
            List.of(),
            capacity,
            openTo));
  }

  private void announced() {
    Offering own = withRoom();
    offers.errs(
        AnnounceVacancies.Refused.VACANCIES_OUT_OF_RANGE,
        place.school(),
        own.id(),
        new AnnounceVacancies(TOO_MANY, null));
    offers.errs(
        OfferRefusal.OFFER_OF_ANOTHER_AGENCY,
        place.nav(),
        own.id(),
        new AnnounceVacancies(3, null));
    offers.errs(
        OfferRefusal.OFFER_CLOSED,
        place.school(),
        offers.offers().without(place.school(), Offering.Fate.CLOSED).id(),
        new AnnounceVacancies(3, null));
    offers.errsAboutNothing(place.school(), new AnnounceVacancies(3, null));
  }

  /** A place is kept by hand, twice by mistake, and given back. */
  private void kept() {
    UUID offer = withRoom().id();
    UUID referral = offers.id();
    offers.does(place.refugee(), offer, new ReserveSeat(referral));
    offers.errs(
        OfferRefusal.SEAT_ALREADY_RESERVED, place.refugee(), offer, new ReserveSeat(referral));
    offers.errs(OfferRefusal.SEAT_OF_ANOTHER_AGENCY, place.nav(), offer, new ReleaseSeat(referral));
    offers.does(place.refugee(), offer, new ReleaseSeat(referral));
    offers.errs(OfferRefusal.NO_SUCH_SEAT, place.refugee(), offer, new ReleaseSeat(referral));
    offers.errs(
        OfferRefusal.NO_SEAT_LEFT,
        place.refugee(),
        offers.offers().without(place.nav(), Offering.Fate.FULL).id(),
        new ReserveSeat(offers.id()));
  }

  private Offering withRoom() {
    return offers
        .offers()
        .withRoom(place.school(), MeasureKind.SECTOR_COURSE, offers.draw())
        .orElseThrow();
  }
}
