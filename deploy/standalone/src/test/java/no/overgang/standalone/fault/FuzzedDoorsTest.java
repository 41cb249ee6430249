package no.overgang.standalone.fault;

import static no.overgang.standalone.twins.Twin.ONE;
import static no.overgang.standalone.twins.Twin.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.engines.LongForm;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.twins.Places;
import no.overgang.standalone.twins.Traffic;
import no.overgang.standalone.twins.TwinHub;
import no.overgang.standalone.twins.TwinsExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Requests of every kind that nobody should send come to both doors of two instances. Each is
 * answered, none by a fault of the hub's or with a word of its inside; what they left is whole, and
 * every read model can take it.
 */
@ExtendWith(TwinsExtension.class)
class FuzzedDoorsTest {

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static TwinHub hub;
  private static Traffic traffic;
  private static Shapes shapes;

  @BeforeAll
  static void meet(TwinHub shared) throws Exception {
    hub = shared;
    traffic = new Traffic(hub);
    shapes = Shapes.of(hub.commands(ONE));
  }

  @Test
  void hundredsOfRequestsBreakNothing() throws Exception {
    bombarded(500, 2);
  }

  @LongForm
  void twoHundredThousandRequestsBreakNothing() throws Exception {
    bombarded(Integer.getInteger("requests", 200_000), 100);
  }

  private static void bombarded(int requests, int participants) throws Exception {
    List<UUID> known = known(participants);
    long before = hub.reckoning().head();
    long parked = hub.reckoning().parked();
    var bombardment = new Bombardment(doors(), tokens());
    bombardment.send(requests, new Mischief(SEED, shapes, known)::next);
    Ledger stored = hub.reckoning().stored();
    System.out.printf(
        "fuzz: %d requests to %d commands, answered %s, %d events stored, -Dseed=%d%n",
        requests, shapes.all().size(), bombardment.statuses(), stored.size() - before, SEED);
    assertThat(bombardment.faults().entrySet()).isEmpty();
    assertThat(stored.faults()).isEmpty();
    assertThat(bombardment.untold(stored, before)).as("stored and not acknowledged").isEmpty();
    assertThat(bombardment.lost(stored)).as("acknowledged and not stored").isEmpty();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(stored.faultsAmong(hub.reckoning().onTimeline())).isEmpty());
    assertThat(hub.reckoning().parked()).as("what no view could take").isEqualTo(parked);
  }

  private static List<UUID> known(int participants) throws Exception {
    var known = new ArrayList<UUID>();
    for (int i = 0; i < participants; i++) {
      known.add(traffic.participant(hub.commands(ONE)));
    }
    known.add(Places.published(traffic.system(Traffic.VO), hub.commands(ONE), 20).offer());
    return known;
  }

  private static List<URI> doors() {
    return List.of(hub.commands(ONE).address(), hub.commands(OTHER).address());
  }

  private static List<String> tokens() throws Exception {
    var tokens = new ArrayList<String>();
    for (String agency :
        List.of(Traffic.REFUGEE, Traffic.NAV, Traffic.VO, "county-buskerud", "refugee-drammen")) {
      tokens.add(hub.foundation().token(agency));
    }
    return tokens;
  }

  /** A door that breaks, and says how: the checks see both. */
  @Test
  void findsADoorThatBreaks() throws Exception {
    HttpServer broken =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    broken.createContext(
        "/",
        exchange -> {
          byte[] trace =
              "java.lang.NullPointerException\n\tat a.B.c(B.java:1)"
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(500, trace.length);
          exchange.getResponseBody().write(trace);
          exchange.close();
        });
    broken.start();
    try {
      var bombardment =
          new Bombardment(
              List.of(URI.create("http://localhost:" + broken.getAddress().getPort())), tokens());
      bombardment.send(20, new Mischief(SEED, shapes, List.of(UUID.randomUUID()))::next);
      assertThat(bombardment.faults().keySet())
          .anyMatch(fault -> fault.startsWith("status 500"))
          .anyMatch(fault -> fault.startsWith("tells of its inside"));
    } finally {
      broken.stop(0);
    }
  }

  /** What is recorded and answered to nobody is seen. */
  @Test
  void findsWhatIsStoredWithoutAnAnswer() throws Exception {
    long before = hub.reckoning().head();
    traffic.participant(hub.commands(ONE));
    var silent = new Bombardment(doors(), tokens());
    assertThat(silent.untold(hub.reckoning().stored(), before)).isNotEmpty();
  }
}
