package no.overgang.standalone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.overgang.engines.LongForm;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.reckoning.Reckoning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher is killed again and again while a cohort is posted. Afterwards nothing that was
 * acknowledged is missing, nothing stands twice, store, Kafka and timeline hold the same number of
 * events, and the live views equal a rebuild.
 */
class KilledWhilePostingTest {

  private static final long SEED = Long.getLong("seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void losesNothingAndDoublesNothing() throws Exception {
    killed(1, 6);
  }

  @LongForm
  void losesNothingAndDoublesNothingInManyKills() throws Exception {
    killed(Integer.getInteger("kills", 25), Integer.getInteger("participants", 1500));
  }

  private void killed(int kills, int participants) throws Exception {
    System.out.printf("killed: kills %d, participants %d, -Dseed=%d%n", kills, participants, SEED);
    Path cohort = Cohorts.accepted(folder, participants, 7);
    try (var hub = new KilledHub(folder.resolve("data"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reckoning = new Reckoning(hub);
      hub.start();
      Future<String> posting = threads.submit(() -> post(hub, cohort));
      var random = new Random(SEED);
      int killed = 0;
      while (killed < kills && !posting.isDone()) {
        letItStore(reckoning, random.nextInt(50, 100 + participants * 30 / kills), posting);
        hub.kill();
        killed++;
        hub.start();
      }
      assertThat(posting.get()).contains("unexpected   0");
      assertThat(killed).isEqualTo(kills);

      assertThat(post(hub, cohort)).containsPattern("accepted +0\\b").contains("unexpected   0");
      Ledger stored = reckoning.stored();
      assertThat(stored.faults()).isEmpty();
      assertThat(reckoning.receipted())
          .as("each event belongs to one posted item")
          .isEqualTo(stored.size());
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(() -> assertThat(stored.faultsAmong(reckoning.onTimeline())).isEmpty());
      assertThat(stored.faultsOnTopic(reckoning.onTopic())).isEmpty();
      var live = reckoning.digests();
      Cohorts.overgang(
          "audit", "replay", "--http-query", "" + hub.query, "--issuer", "" + hub.issuer);
      assertThat(reckoning.digests()).isEqualTo(live);
      System.out.printf("killed %d times, %d events, %s%n", killed, stored.size(), live);
    }
  }

  /** Waits until so many more events are stored, so that the kill meets the hub at work. */
  private static void letItStore(Reckoning reckoning, int more, Future<?> posting)
      throws Exception {
    long before = reckoning.head();
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> posting.isDone() || reckoning.head() >= before + more);
  }

  private static String post(KilledHub hub, Path cohort) {
    return Cohorts.post(cohort, hub.command, hub.query, hub.issuer);
  }
}
