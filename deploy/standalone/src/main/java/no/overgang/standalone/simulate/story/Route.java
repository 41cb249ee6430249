package no.overgang.standalone.simulate.story;

import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Weighted;

/** The kinds of journey, one file each. */
public enum Route {
  INTRO_TO_WORK(21),
  INTRO_TO_NAV(23),
  DECLINED_FOR_LANGUAGE(12),
  DROPOUT_AND_RETURN(12),
  SHORT_PROGRAMME(13),
  UPPER_SECONDARY(9),
  MOVES(4),
  JOBBSJANSEN(3),
  REGISTERED_TWICE(3);

  /** A journey told to its end, or to the end of the cohort's time. */
  interface Story {
    void tell(Journey j);
  }

  private static final Weighted<Route> ALL = all();

  private final int share;

  /**
   * @param share of 100 participants; assumed from P 3.1 and 3.2 and J T7.1
   */
  Route(int share) {
    this.share = share;
  }

  /** Which one somebody takes. */
  public static Route drawn(Draw draw) {
    return draw.oneOf(ALL);
  }

  /** Tells it. */
  public void tell(Journey j) {
    Story story =
        switch (this) {
          case INTRO_TO_WORK -> new IntroToWork();
          case INTRO_TO_NAV -> new IntroToNav();
          case DECLINED_FOR_LANGUAGE -> new DeclinedForLanguage();
          case DROPOUT_AND_RETURN -> new DropoutAndReturn();
          case SHORT_PROGRAMME -> new ShortProgramme();
          case UPPER_SECONDARY -> new UpperSecondary();
          case MOVES -> new Moves();
          case JOBBSJANSEN -> new Jobbsjansen();
          case REGISTERED_TWICE -> new RegisteredTwice();
        };
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
