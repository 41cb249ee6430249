package no.overgang.standalone.twins;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.overgang.standalone.MovableClock;
import no.overgang.standalone.Overgang;
import no.overgang.standalone.TestFoundation;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.reckoning.Reckoning;

/**
 * Two instances of each service on one PostgreSQL, one Kafka and one issuer, each with a Spring
 * context and a port of its own in this JVM. Whatever holds of the hub must hold here as well,
 * whichever instance is asked.
 *
 * <p>All four go by one {@link #clock}, by which a test moves their time at once.
 */
public final class TwinHub implements AutoCloseable {

  private final MovableClock clock = new MovableClock();
  private final TestFoundation foundation;
  private final Map<Twin, TestInstance> commands = new EnumMap<>(Twin.class);
  private final Map<Twin, TestInstance> queries = new EnumMap<>(Twin.class);

  private TwinHub(TestFoundation foundation) {
    this.foundation = foundation;
    for (Twin twin : Twin.values()) {
      commands.put(twin, foundation.commandService(clock));
      queries.put(twin, foundation.queryService(commands.get(twin), clock));
    }
  }

  /** Starts all four in the same instant, on empty data; returns when they are ready. */
  public static TwinHub start() throws Exception {
    var hub = new TwinHub(TestFoundation.lay("twins"));
    try {
      Race.of(
          Stream.of(hub.commands, hub.queries)
              .flatMap(twins -> twins.values().stream())
              .map(
                  instance ->
                      (Callable<TestInstance>)
                          () -> {
                            instance.start();
                            return instance;
                          })
              .toList());
      return hub;
    } catch (Exception e) {
      hub.close();
      throw e;
    }
  }

  /** What all four go by. */
  public MovableClock clock() {
    return clock;
  }

  /** What all four stand on. */
  public TestFoundation foundation() {
    return foundation;
  }

  /** One of the command-services. */
  public TestInstance commands(Twin twin) {
    return commands.get(twin);
  }

  /** One of the query-services. */
  public TestInstance queries(Twin twin) {
    return queries.get(twin);
  }

  /** The case system of an agency, which may speak to any of the four. */
  public CaseSystem agency(String key) throws IOException, InterruptedException {
    return new CaseSystem(key, foundation.token(key));
  }

  /** Looks behind the doors. */
  public Reckoning reckoning() {
    return new Reckoning(foundation);
  }

  /** A connection of one's own to the read models. */
  public Connection connectToReads() throws SQLException {
    return foundation.reads();
  }

  /** Builds all views anew, by asking one of the query-services; returns when they are live. */
  public void rebuildViews(Twin twin) {
    var out = new StringWriter();
    int code =
        Overgang.run(
            new PrintWriter(out, true),
            "audit",
            "replay",
            "--http-query=" + queries(twin).address().getPort(),
            "--issuer=" + foundation.issuerPort());
    if (code != 0) {
      throw new AssertionError(out.toString());
    }
  }

  @Override
  public void close() throws IOException {
    queries.values().forEach(TestInstance::close);
    commands.values().forEach(TestInstance::close);
    foundation.close();
  }
}
