package no.overgang.standalone.fault;

import static no.overgang.standalone.twins.Twin.ONE;
import static no.overgang.standalone.twins.Twin.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.engines.LongForm;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.twins.TwinHub;
import no.overgang.standalone.twins.TwinsExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A cohort, which tells every act, is posted so that each event comes three times in the same
 * instant over two instances, and again after these have started anew. Each is recorded once and
 * always answered alike.
 */
@ExtendWith(TwinsExtension.class)
class SentThriceTest {

  private static final long SEED = Long.getLong("seed", 7);

  private static TwinHub hub;
  private static List<TestInstance> doors;

  @TempDir Path folder;

  @BeforeAll
  static void meet(TwinHub shared) {
    hub = shared;
    doors = List.of(hub.commands(ONE), hub.commands(OTHER));
  }

  @Test
  void eachEventOfASmallCohortIsRecordedOnce() throws Exception {
    recordedOnce(1, 40, List.of(hub.commands(OTHER)));
  }

  @LongForm
  void eachEventOfACohortIsRecordedOnce() throws Exception {
    recordedOnce(Integer.getInteger("participants", 60), Integer.MAX_VALUE, doors);
  }

  private void recordedOnce(int participants, int lines, List<TestInstance> restarted)
      throws Exception {
    Set<UUID> before = requests(hub.reckoning().stored());
    try (var thrice = new Thrice(doors, false)) {
      assertThat(posted(thrice, participants, lines)).contains("unexpected   0");
      assertThat(thrice.faults()).isEmpty();
      Ledger stored = hub.reckoning().stored();
      assertThat(stored.faults()).isEmpty();
      assertThat(stored.events())
          .extracting(event -> event.envelope().eventId().toString())
          .doesNotHaveDuplicates()
          .containsAll(
              thrice.sent().stream().flatMap(s -> s.heard().getFirst().events().stream()).toList());
      Set<UUID> requests = requests(stored);
      requests.removeAll(before);
      assertThat(requests)
          .as("requests that left something")
          .hasSize((int) thrice.sent().stream().filter(SentThriceTest::leftSomething).count());
      for (TestInstance door : restarted) {
        door.close();
        door.start();
      }
      assertThat(thrice.faultsWhenSentAgain()).isEmpty();
      assertThat(requests(hub.reckoning().stored())).hasSize(before.size() + requests.size());
      System.out.printf(
          "thrice: %d participants, %d events of %d types, -Dseed=%d%n",
          participants,
          thrice.sent().size(),
          thrice.sent().stream().map(Thrice.Sent::type).distinct().count(),
          SEED);
    }
  }

  private static boolean leftSomething(Thrice.Sent sent) {
    return !sent.heard().getFirst().events().isEmpty();
  }

  /** The requests of agencies' systems that have left events: each has a correlation of its own. */
  private static Set<UUID> requests(Ledger stored) {
    return stored.events().stream()
        .filter(event -> event.envelope().source().startsWith("https://"))
        .map(event -> event.envelope().correlationId())
        .collect(Collectors.toSet());
  }

  private String posted(Thrice thrice, int participants, int lines) throws IOException {
    Path cohort = Cohorts.accepted(folder, participants, SEED, lines);
    return Cohorts.post(
        cohort, thrice.port(), hub.queries(ONE).address().getPort(), hub.foundation().issuerPort());
  }

  /** With another id each time nothing is held to be the same, and the checks see it. */
  @Test
  void findsEventsThatAreRecordedThriceUnderThreeIds() throws Exception {
    try (var thrice = new Thrice(doors, true)) {
      Path cohort = Cohorts.accepted(folder, 1, SEED + 1, 5);
      Cohorts.tryToPost(
          cohort,
          thrice.port(),
          hub.queries(ONE).address().getPort(),
          hub.foundation().issuerPort());
      assertThat(thrice.faults()).isNotEmpty();
    }
  }
}
