package no.overgang.standalone.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.overgang.events.AgencyDirectory;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.journey.Line;
import no.overgang.standalone.simulate.journey.OfferBoard;
import no.overgang.standalone.simulate.journey.OfferCourse;
import no.overgang.standalone.simulate.journey.Onlooker;
import no.overgang.standalone.simulate.journey.Setting;
import no.overgang.standalone.simulate.story.OffersPublished;
import no.overgang.standalone.simulate.story.Route;
import no.overgang.standalone.simulate.world.Cohort;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Offerings;
import no.overgang.standalone.simulate.world.Place;

/**
 * Tells every participant's story and writes all lines in the order in which they would be posted.
 * Each story is drawn independently, so memory holds one chunk of participants and no more, and the
 * stories of a chunk are told side by side.
 */
public final class Simulation {

  private static final int CHUNK = 1_000;

  private final AgencyDirectory directory;
  private final Onlooker onlooker;
  private final List<Place> places;
  private final List<Place> central;
  private final List<Place> elsewhere;

  /** A simulation among these agencies. */
  Simulation(AgencyDirectory directory, Onlooker onlooker) {
    this.directory = directory;
    this.onlooker = onlooker;
    this.places = Place.of(directory);
    this.central = places.stream().filter(Place::inOsloOrViken).toList();
    this.elsewhere = places.stream().filter(place -> !place.inOsloOrViken()).toList();
  }

  /** A simulation among the agencies of the demonstration. */
  public static Simulation amongDemonstrationAgencies() {
    return new Simulation(AgencyDirectoryFile.read().directory(), Onlooker.NOBODY);
  }

  /**
   * Writes a cohort, one CloudEvent per line.
   *
   * @param scratch a folder for files that are sorted and deleted again; used for large cohorts
   * @return the number of lines
   * @throws no.overgang.standalone.simulate.journey.StoryBroken when a story and the decider
   *     disagree
   */
  public long write(Cohort cohort, OutputStream out, Path scratch) throws IOException {
    var offers = new OfferBoard(Offerings.of(cohort, places));
    var setting = new Setting(cohort, directory, places, offers, onlooker);
    try (var order = new TimeOrder(scratch)) {
      for (int first = 0; first < cohort.participants(); first += CHUNK) {
        if (first > 0) {
          order.putAside();
        }
        IntStream.range(first, Math.min(first + CHUNK, cohort.participants()))
            .parallel()
            .mapToObj(number -> told(setting, number))
            .forEach(order::addAll);
      }
      new OffersPublished(new OfferCourse(setting, order::add), places).tell(cohort);
      return order.writeTo(out);
    }
  }

  private List<Line> told(Setting setting, int number) {
    var lines = new ArrayList<Line>();
    Draw draw = setting.cohort().draw(number);
    Route route = Route.drawn(draw);
    Place place = draw.oneOf(draw.chance(Figures.IN_OSLO_OR_VIKEN) ? central : elsewhere);
    route.tell(new Journey(setting, number, draw, place, lines::add));
    return lines;
  }
}
