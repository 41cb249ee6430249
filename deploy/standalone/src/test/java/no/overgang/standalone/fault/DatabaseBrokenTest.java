package no.overgang.standalone.fault;

import static no.overgang.standalone.twins.Twin.ONE;
import static no.overgang.standalone.twins.Twin.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import no.overgang.engines.LongForm;
import no.overgang.events.RecordedEvent;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.twins.CaseSystem.Reply;
import no.overgang.standalone.twins.Traffic;
import no.overgang.standalone.twins.Traffic.Request;
import no.overgang.standalone.twins.Twin;
import no.overgang.standalone.twins.TwinHub;
import no.overgang.standalone.twins.TwinsExtension;
import no.overgang.standalone.twins.Writing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * PostgreSQL is killed, or cuts connections off in mid-work, while 16 writers write through two
 * instances. What was acknowledged is there, what was sent again stands once and is answered as the
 * first time, and the hub serves soon after the database does.
 */
@ExtendWith(TwinsExtension.class)
class DatabaseBrokenTest {

  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final int WRITERS = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** How soon the hub must serve again. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private static TwinHub hub;
  private static Traffic traffic;
  private static List<TestInstance> doors;

  private final Random random = new Random(SEED);
  private final Acknowledged acknowledged = new Acknowledged();
  private final List<UUID> participants = new ArrayList<>();
  private Duration slowest = Duration.ZERO;

  @BeforeAll
  static void meet(TwinHub shared) throws Exception {
    hub = shared;
    traffic = new Traffic(hub);
    doors = List.of(hub.commands(ONE), hub.commands(OTHER));
  }

  /** Breaks the database once. */
  @FunctionalInterface
  private interface Break {
    void happen() throws Exception;
  }

  @Test
  void aKillLosesAndDoublesNothing() throws Exception {
    breaks("kills", 1, this::kill);
  }

  @Test
  void connectionsCutOffLoseAndDoubleNothing() throws Exception {
    breaks("cuts", 10, this::cutOff);
  }

  @LongForm
  void fiftyKillsLoseAndDoubleNothing() throws Exception {
    breaks("kills", Integer.getInteger("kills", 50), this::kill);
    assertThat(slowest).isLessThan(SOON);
  }

  @LongForm
  void aThousandConnectionsCutOffLoseAndDoubleNothing() throws Exception {
    breaks("cuts", Integer.getInteger("cuts", 1000), this::cutOff);
    assertThat(slowest).isLessThan(SOON);
  }

  private void breaks(String what, int times, Break once) throws Exception {
    for (int i = 0; i < WRITERS; i++) {
      participants.add(traffic.participant(hub.commands(ONE)));
    }
    var insistence = new Insistence(doors, acknowledged);
    try (var writing = new Writing(WRITERS, number -> insistence.send(level(number)))) {
      for (int i = 0; i < times; i++) {
        int before = writing.answered();
        int more = random.nextInt(1, 2 * WRITERS);
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(1))
            .until(() -> !writing.goesOn() || writing.answered() >= before + more);
        once.happen();
      }
      writing.end();
    }
    Ledger stored = hub.reckoning().stored();
    assertThat(stored.faults()).isEmpty();
    assertThat(acknowledged.faults(stored, Set.copyOf(participants))).isEmpty();
    int repeated = answersAgain();
    await().atMost(PATIENCE).until(() -> hub.reckoning().relayed() == stored.size());
    assertThat(stored.faultsOnTopic(hub.reckoning().onTopic())).isEmpty();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(stored.faultsAmong(hub.reckoning().onTimeline())).isEmpty());
    System.out.printf(
        "database: %d %s, %d acknowledged, %d of them sent again, served after at most %d ms,"
            + " -Dseed=%d%n",
        times, what, acknowledged.size(), repeated, slowest.toMillis(), SEED);
  }

  private Request level(int number) {
    return traffic.level(participants.get(number % participants.size()), number);
  }

  /** Each key gives its first answer again, and nothing is stored on account of it. */
  private int answersAgain() throws Exception {
    long head = hub.reckoning().head();
    int repeated = 0;
    for (Acknowledged.Entry entry : acknowledged.doubtfulAnd(50)) {
      repeated += entry.repeated() ? 1 : 0;
      for (TestInstance door : doors) {
        assertThat(entry.request().sendTo(door)).isEqualTo(entry.reply());
      }
    }
    assertThat(hub.reckoning().head()).isEqualTo(head);
    return repeated;
  }

  private void kill() throws Exception {
    hub.foundation().killPostgres();
    hub.foundation().startPostgres();
    awaitServed();
  }

  /** Cuts off a session of the services, one that is at work if there is any. */
  private void cutOff() throws Exception {
    try (Connection connection = hub.foundation().commands();
        Statement statement = connection.createStatement()) {
      List<Integer> sessions =
          sessions(statement, "and datname = current_database() and state <> 'idle'");
      if (sessions.isEmpty()) {
        sessions = sessions(statement, "");
      }
      if (!sessions.isEmpty()) {
        int unlucky = sessions.get(random.nextInt(sessions.size()));
        statement.execute("select pg_terminate_backend(%d)".formatted(unlucky));
      }
    }
    if (random.nextInt(10) == 0) {
      awaitServed();
    }
  }

  private static List<Integer> sessions(Statement statement, String which) throws SQLException {
    try (ResultSet rows =
        statement.executeQuery(
            "select pid from pg_stat_activity where usename = current_user"
                + " and pid <> pg_backend_pid() "
                + which)) {
      var pids = new ArrayList<Integer>();
      while (rows.next()) {
        pids.add(rows.getInt(1));
      }
      return pids;
    }
  }

  /** Returns when a request that has not been sent before is taken at each instance. */
  private void awaitServed() {
    long begin = System.nanoTime();
    for (TestInstance door : doors) {
      await()
          .atMost(PATIENCE)
          .pollInSameThread()
          .pollDelay(Duration.ZERO)
          .pollInterval(Duration.ofMillis(10))
          .until(() -> served(door));
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    slowest = took.compareTo(slowest) > 0 ? took : slowest;
  }

  private static boolean served(TestInstance door) throws InterruptedException {
    try {
      return traffic.registration().sendTo(door).status() == 201;
    } catch (IOException e) {
      return false;
    }
  }

  /** The checks see what they are there for. */
  @Test
  void findsAnAcknowledgedEventThatIsGone() throws Exception {
    participants.add(traffic.participant(hub.commands(ONE)));
    Request request = level(0);
    Reply reply = request.sendTo(hub.commands(ONE));
    acknowledged.add(request, reply, false);
    Ledger stored = hub.reckoning().stored();
    assertThat(acknowledged.faults(stored, Set.copyOf(participants))).isEmpty();
    var fewer = new ArrayList<RecordedEvent>(stored.events());
    fewer.removeIf(event -> event.position() == reply.position());
    assertThat(acknowledged.faults(new Ledger(fewer), Set.copyOf(participants)))
        .singleElement()
        .asString()
        .startsWith("acknowledged and lost");
  }

  /** An agency that sends again without the key is what the key is there against. */
  @Test
  void findsWhatIsRecordedTwiceWhenTheKeyIsLeftOut() throws Exception {
    participants.add(traffic.participant(hub.commands(ONE)));
    Request request = level(0);
    for (Twin twin : Twin.values()) {
      Reply reply = request.by().posts(hub.commands(twin), request.path(), request.body());
      if (twin == OTHER) {
        acknowledged.add(request, reply, true);
      }
    }
    assertThat(acknowledged.faults(hub.reckoning().stored(), new HashSet<>(participants)))
        .singleElement()
        .asString()
        .startsWith("stored and never acknowledged");
  }
}
