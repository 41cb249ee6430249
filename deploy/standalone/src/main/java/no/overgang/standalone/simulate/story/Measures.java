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

  private record Service(MeasureKind kind, Agency by) {}

  private Measures() {}

  /** The refugee service uses what NAV, school and county have, a measure every month or two. */
  static void fillTheProgramme(Journey j, BooleanSupplier running) {
    Place place = j.place();
    fill(
        j,
        place.refugee(),
        List.of(
            new Service(MeasureKind.LANGUAGE_CAFE, place.school()),
            new Service(MeasureKind.SOCIAL_STUDIES, place.school()),
            new Service(MeasureKind.LIFE_SKILLS, place.school()),
            new Service(MeasureKind.PARENTAL_GUIDANCE, place.school()),
            new Service(MeasureKind.FOV, place.school()),
            new Service(MeasureKind.CAREER_GUIDANCE, place.county()),
            new Service(MeasureKind.JOB_CLUB, place.nav()),
            new Service(MeasureKind.WORK_TRAINING, place.nav()),
            new Service(MeasureKind.CLARIFICATION, place.nav())),
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
            new Service(MeasureKind.VOCATIONAL_NORWEGIAN, place.school()),
            new Service(MeasureKind.SECTOR_COURSE, place.school()),
            new Service(MeasureKind.TRADE_TRAINING, place.county()),
            new Service(MeasureKind.MENTOR_SUBSIDY, place.refugee())),
        running,
        j.draw().between(1, 3));
  }

  private static void fill(
      Journey j, Agency from, List<Service> services, BooleanSupplier running, int count) {
    Draw draw = j.draw();
    var left = new ArrayList<>(services);
    int wait = 0;
    for (int i = 0; i < count && !left.isEmpty(); i++) {
      Service service = left.remove(draw.between(0, left.size() - 1));
      wait += draw.between(12, 55);
      j.in(
          wait,
          () -> {
            if (running.getAsBoolean()) {
              ReferralCourse.runs(j, from, service.by(), service.kind());
            }
          });
    }
  }
}
