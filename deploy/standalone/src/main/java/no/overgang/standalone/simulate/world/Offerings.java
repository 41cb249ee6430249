package no.overgang.standalone.simulate.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.overgang.events.Agency;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import org.jspecify.annotations.Nullable;

/** Everything the agencies of a cohort's places offer. */
public final class Offerings {

  private static final List<AgencyKind> TO_ALL =
      List.of(
          AgencyKind.REFUGEE_SERVICE,
          AgencyKind.NAV,
          AgencyKind.ADULT_EDUCATION,
          AgencyKind.COUNTY);

  /** In a large cohort a course runs several times side by side, so that none is too large. */
  private static final int PARTICIPANTS_A_COURSE = 20_000;

  private final Cohort cohort;
  private final Draw draw;
  private final List<LocalDate> startDates;
  private final List<Offering> all = new ArrayList<>();

  private Offerings(Cohort cohort) {
    this.cohort = cohort;
    this.draw = cohort.draw(Cohort.OFFERINGS);
    this.startDates = startDates(cohort);
  }

  /** What the agencies of these places offer, each agency once. */
  public static Offerings of(Cohort cohort, List<Place> places) {
    var offerings = new Offerings(cohort);
    Set<Agency> done = new HashSet<>();
    for (Place place : places) {
      String area = place.municipality();
      if (done.add(place.school())) {
        offerings.bySchool(place.school(), area);
      }
      if (done.add(place.nav())) {
        offerings.byNav(place.nav(), area);
      }
      if (done.add(place.county())) {
        offerings.byCounty(place.county(), Objects.requireNonNull(place.county().county()));
      }
    }
    return offerings;
  }

  /** All of them, in the order they are published. */
  public List<Offering> all() {
    return List.copyOf(all);
  }

  /** An offering of an agency of some kind and fate, if it has one. */
  public Optional<Offering> by(
      Agency provider, MeasureKind kind, Offering.Fate fate, Draw whoever) {
    List<Offering> fitting =
        all.stream()
            .filter(one -> one.provider().equals(provider))
            .filter(one -> one.kind() == kind && one.fate() == fate)
            .toList();
    return fitting.isEmpty() ? Optional.empty() : Optional.of(whoever.oneOf(fitting));
  }

  /** An offering of an agency of some fate; each agency that has places has one of each. */
  public Optional<Offering> by(Agency provider, Offering.Fate fate) {
    return all.stream()
        .filter(one -> one.provider().equals(provider) && one.fate() == fate)
        .findFirst();
  }

  private void bySchool(Agency school, String area) {
    courses(school, area, MeasureKind.SECTOR_COURSE, "Bransjekurs renhold", LanguageLevel.A2);
    courses(school, area, MeasureKind.FOV, "FOV, modul 2 og 3", LanguageLevel.A1);
    courses(school, area, MeasureKind.SOCIAL_STUDIES, "50 timer samfunnskunnskap", null);
    add(
        school,
        area,
        MeasureKind.OTHER,
        "Data for nybegynnere",
        null,
        TO_ALL,
        Offering.Fate.CLOSED);
  }

  private void byNav(Agency nav, String area) {
    courses(nav, area, MeasureKind.JOB_CLUB, "Jobbklubb", null);
    courses(nav, area, MeasureKind.WORK_TRAINING, "Arbeidstrening i skjermet virksomhet", null);
    add(
        nav,
        area,
        MeasureKind.WAGE_SUBSIDY,
        "Sommerjobb for nyankomne",
        null,
        TO_ALL,
        Offering.Fate.FULL);
    add(
        nav,
        area,
        MeasureKind.MENTOR_SUBSIDY,
        "Mentor på arbeidsplassen",
        null,
        List.of(AgencyKind.NAV),
        Offering.Fate.FOR_OTHERS);
  }

  private void byCounty(Agency county, String area) {
    courses(county, area, MeasureKind.CAREER_GUIDANCE, "Karriereveiledning i gruppe", null);
    courses(county, area, MeasureKind.VOV, "Helsearbeiderfag, modul 1", LanguageLevel.B1);
    courses(county, area, MeasureKind.TRADE_TRAINING, "Fagopplæring i bygg", LanguageLevel.B1);
  }

  private void courses(
      Agency by, String area, MeasureKind kind, String title, @Nullable LanguageLevel minimum) {
    int sideBySide = 1 + cohort.participants() / PARTICIPANTS_A_COURSE;
    for (int i = 1; i <= sideBySide; i++) {
      String name = sideBySide == 1 ? title : title + ", gruppe " + i;
      add(by, area, kind, name, minimum, TO_ALL, Offering.Fate.HAS_ROOM);
    }
  }

  private void add(
      Agency by,
      String area,
      MeasureKind kind,
      String title,
      @Nullable LanguageLevel minimum,
      List<AgencyKind> openTo,
      Offering.Fate fate) {
    all.add(
        new Offering(
            draw.uuid(),
            by,
            kind,
            by.kind() == AgencyKind.NAV ? NavCodes.of(kind, draw) : null,
            title,
            area,
            minimum,
            draw.chance(0.4),
            startDates,
            openTo,
            fate));
  }

  /** In the middle of January and of August of each year. */
  private static List<LocalDate> startDates(Cohort cohort) {
    var days = new ArrayList<LocalDate>();
    for (int year = cohort.settles(0).getYear(); year <= cohort.until().getYear(); year++) {
      days.add(LocalDate.of(year, 1, 15));
      days.add(LocalDate.of(year, 8, 18));
    }
    return days;
  }
}
