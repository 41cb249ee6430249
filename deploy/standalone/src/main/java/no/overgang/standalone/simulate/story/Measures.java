package no.overgang.standalone.simulate.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import no.overgang.events.Agency;
import no.overgang.events.code.MeasureKind;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Place;

/** Chapter: the referrals to this and that which fill a programme, each service once. */
final class Measures {

  private record Offer(MeasureKind service, Agency by) {}

  private Measures() {}

  /** The refugee service uses what NAV, school and county have, a measure every month or two. */
  static void fillTheProgramme(Journey j, BooleanSupplier running) {
    Place place = j.place();
    fill(
        j,
        place.refugee(),
        List.of(
            new Offer(MeasureKind.LANGUAGE_CAFE, place.school()),
            new Offer(MeasureKind.SOCIAL_STUDIES, place.school()),
            new Offer(MeasureKind.LIFE_SKILLS, place.school()),
            new Offer(MeasureKind.PARENTAL_GUIDANCE, place.school()),
            new Offer(MeasureKind.FOV, place.school()),
            new Offer(MeasureKind.CAREER_GUIDANCE, place.county()),
            new Offer(MeasureKind.JOB_CLUB, place.nav()),
            new Offer(MeasureKind.WORK_TRAINING, place.nav()),
            new Offer(MeasureKind.CLARIFICATION, place.nav())),
        running,
        j.draw().between(Figures.MEASURES_LEAST, Figures.MEASURES_MOST));
  }

  /** NAV borrows what it has not itself; never what may still be open from before (R03). */
  static void underNav(Journey j, BooleanSupplier running) {
    Place place = j.place();
    fill(
        j,
        place.nav(),
        List.of(
            new Offer(MeasureKind.VOCATIONAL_NORWEGIAN, place.school()),
            new Offer(MeasureKind.SECTOR_COURSE, place.school()),
            new Offer(MeasureKind.TRADE_TRAINING, place.county()),
            new Offer(MeasureKind.MENTOR_SUBSIDY, place.refugee())),
        running,
        j.draw().between(1, 3));
  }

  private static void fill(
      Journey j, Agency from, List<Offer> offers, BooleanSupplier running, int count) {
    Draw draw = j.draw();
    var left = new ArrayList<>(offers);
    int wait = 0;
    for (int i = 0; i < count && !left.isEmpty(); i++) {
      Offer offer = left.remove(draw.between(0, left.size() - 1));
      wait += draw.between(12, 55);
      j.in(
          wait,
          () -> {
            if (running.getAsBoolean()) {
              Referral.runsItsCourse(j, from, offer.by(), offer.service());
            }
          });
    }
  }
}
