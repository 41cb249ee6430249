package no.overgang.standalone.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import no.overgang.events.AgencyDirectory;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.simulate.journey.Journey;
import no.overgang.standalone.simulate.story.Route;
import no.overgang.standalone.simulate.world.Cohort;
import no.overgang.standalone.simulate.world.Draw;
import no.overgang.standalone.simulate.world.Figures;
import no.overgang.standalone.simulate.world.Place;

/**
 * Tells every participant's story and writes all lines in the order in which they would be posted.
 * Each story is drawn independently, so memory holds one chunk of participants and no more.
 */
public final class Simulation {

  private static final int CHUNK = 1_000;

  private final AgencyDirectory directory;
  private final List<Place> central;
  private final List<Place> elsewhere;

  /** A simulation among these agencies. */
  Simulation(AgencyDirectory directory) {
    this.directory = directory;
    this.central = Place.of(directory).stream().filter(Place::inOsloOrViken).toList();
    this.elsewhere = Place.of(directory).stream().filter(place -> !place.inOsloOrViken()).toList();
  }

  /** A simulation among the agencies of the demonstration. */
  public static Simulation amongDemonstrationAgencies() {
    return new Simulation(AgencyDirectoryFile.read().directory());
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
    try (var order = new TimeOrder(scratch)) {
      for (int number = 0; number < cohort.participants(); number++) {
        tell(cohort, number, order);
        if ((number + 1) % CHUNK == 0 && number + 1 < cohort.participants()) {
          order.putAside();
        }
      }
      return order.writeTo(out);
    }
  }

  private void tell(Cohort cohort, int number, TimeOrder order) {
    Draw draw = cohort.draw(number);
    Route route = Route.drawn(draw);
    Place place = draw.oneOf(draw.chance(Figures.IN_OSLO_OR_VIKEN) ? central : elsewhere);
    route.tell(new Journey(cohort, number, draw, place, directory, order::add));
  }
}
