package no.overgang.standalone.simulate.story;

import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Weighted;

/** The kinds of journey, one file each. */
public enum Route {
  INTRO_TO_WORK(24, new IntroToWork()),
  INTRO_TO_NAV(26, new IntroToNav()),
  DECLINED_FOR_LANGUAGE(14, new DeclinedForLanguage()),
  DROPOUT_AND_RETURN(12, new DropoutAndReturn()),
  SHORT_PROGRAMME(14, new ShortProgramme()),
  UPPER_SECONDARY(10, new UpperSecondary());

  /** A journey told to its end, or to the end of the cohort's time. */
  interface Story {
    void tell(Journey j);
  }

  private static final Weighted<Route> ALL = all();

  private final int share;
  private final Story story;

  /**
   * @param share of 100 participants; assumed from P 3.1 and 3.2 and J T7.1
   */
  Route(int share, Story story) {
    this.share = share;
    this.story = story;
  }

  /** Which one somebody takes. */
  public static Route drawn(Draw draw) {
    return draw.oneOf(ALL);
  }

  /** Tells it. */
  public void tell(Journey j) {
    story.tell(j);
  }

  private static Weighted<Route> all() {
    Weighted<Route> routes = Weighted.of(INTRO_TO_WORK, INTRO_TO_WORK.share);
    for (Route route : values()) {
      if (route != INTRO_TO_WORK) {
        routes.or(route, route.share);
      }
    }
    return routes;
  }
}
