package no.overgang.standalone.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.overgang.standalone.TestHub;

/** The people and systems of one test. */
final class Visitors {

  /** A desk. */
  static final int WIDE = 1280;

  /** A telephone. */
  static final int NARROW = 390;

  private static final Path PICTURES = Path.of("target", "page-failures");

  private final Ground ground;
  private final String test;
  private final List<Visitor> here = new ArrayList<>();

  Visitors(Ground ground, String test) {
    this.ground = ground;
    this.test = test;
  }

  TestHub hub() {
    return ground.hub();
  }

  /** Somebody with a browser who has not logged in. */
  Visitor stranger() {
    return stranger(WIDE);
  }

  /** The same with a window of this width, in pixels. */
  Visitor stranger(int width) {
    Visitor visitor =
        new Visitor(
            ground
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setBaseURL(hub().page().toString())
                        .setViewportSize(width, 900)
                        .setLocale("nb-NO")
                        .setTimezoneId("Europe/Oslo")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)),
            hub());
    here.add(visitor);
    return visitor;
  }

  /** Somebody who has logged in for this agency and looks at the worklist. */
  Visitor of(String agencyKey) {
    return of(agencyKey, WIDE);
  }

  /** The same with a window of this width, in pixels. */
  Visitor of(String agencyKey, int width) {
    Visitor visitor = stranger(width);
    visitor.goesTo("/");
    visitor.logsIn(agencyKey);
    visitor.sees("Arbeidsliste");
    return visitor;
  }

  /** An agency's own case system. */
  AgencySystem system(String agencyKey) {
    return new AgencySystem(hub(), agencyKey);
  }

  /** Everybody goes; a failure leaves pictures, and nobody may have met an error on the way. */
  void leave(boolean failed) {
    if (failed) {
      for (int index = 0; index < here.size(); index++) {
        here.get(index).picture(PICTURES.resolve(test + "-" + index + ".png"));
      }
    }
    List<String> complaints = here.stream().flatMap(visitor -> visitor.leave().stream()).toList();
    assertThat(complaints).as("errors in the browser").isEmpty();
  }
}
