package no.overgang.standalone.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import no.overgang.standalone.Overgang;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.reckoning.Reckoning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher is killed again and again while a cohort is posted. Afterwards nothing that was
 * acknowledged is missing, nothing stands twice, store, Kafka and timeline hold the same number of
 * events, and the live views equal a rebuild.
 *
 * <p>In the build a short form runs; {@code -Dkills=10 -Dparticipants=1000} is the long one.
 */
class KilledWhilePostingTest {

  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final int PARTICIPANTS = Integer.getInteger("participants", 25);
  private static final long SEED = Long.getLong("seed", System.nanoTime());

  @TempDir Path folder;

  @Test
  void losesNothingAndDoublesNothing() throws Exception {
    System.out.printf("kills %d, participants %d, -Dseed=%d%n", KILLS, PARTICIPANTS, SEED);
    Path cohort = cohort();
    try (var hub = new KilledHub(folder.resolve("data"));
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reckoning = new Reckoning(hub);
      hub.start();
      Future<String> posting = threads.submit(() -> post(hub, cohort));
      var random = new Random(SEED);
      int killed = 0;
      while (killed < KILLS && !posting.isDone()) {
        letItStore(reckoning, random.nextInt(50, 100 + PARTICIPANTS * 7), posting);
        hub.kill();
        killed++;
        hub.start();
      }
      assertThat(posting.get()).contains("unexpected   0");
      assertThat(killed).isEqualTo(KILLS);

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
      overgang("audit", "replay", "--http-query", "" + hub.query, "--issuer", "" + hub.issuer);
      assertThat(reckoning.digests()).isEqualTo(live);
      System.out.printf("killed %d times, %d events, %s%n", killed, stored.size(), live);
    }
  }

  /**
   * A cohort without the lines that are meant to be refused: a refusal leaves nothing behind, so
   * one whose answer was lost in a kill is judged anew, against a later state, and may then be
   * right.
   */
  private Path cohort() throws IOException {
    Path simulated = folder.resolve("simulated.jsonl");
    overgang(
        "simulate", "--participants", "" + PARTICIPANTS, "--seed", "7", "--out", "" + simulated);
    Path cohort = folder.resolve("cohort.jsonl");
    try (Stream<String> lines = Files.lines(simulated)) {
      Iterable<String> kept =
          lines.filter(line -> !line.contains("\"expected\":\"refused"))::iterator;
      Files.write(cohort, kept);
    }
    return cohort;
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
    return overgang(
        "post",
        cohort.toString(),
        "--wait=600",
        "--http-command=" + hub.command,
        "--http-query=" + hub.query,
        "--issuer=" + hub.issuer);
  }

  private static String overgang(String... arguments) {
    var out = new StringWriter();
    var words = new ArrayList<>(List.of(arguments));
    int code = Overgang.run(new PrintWriter(out, true), words.toArray(String[]::new));
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }
}
