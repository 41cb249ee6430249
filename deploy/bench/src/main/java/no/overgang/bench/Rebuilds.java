package no.overgang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.overgang.command.store.EventRows;
import tools.jackson.databind.JsonNode;

/**
 * Rebuilding read models from the log, each by itself and all at once; the floor reads the same
 * events from the store with a cursor and decodes them, and does nothing with them.
 */
final class Rebuilds implements Measurement {

  private static final String GROUP = "Rebuild of read models";
  private static final String AUDITOR = "oversight";
  private static final int FETCHED_AT_ONCE = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Site site;
  private final URI replays;

  Rebuilds(Site site) {
    this.site = site;
    this.replays = site.reads("/audit/replays");
  }

  @Override
  public String name() {
    return "rebuilds";
  }

  @Override
  public void round(Findings findings) throws IOException, SQLException, InterruptedException {
    long events = site.awaitReadSide();
    double cursor = events / cursorSeconds(events);
    findings.add(GROUP, "events in the log", "events", events);
    findings.add(GROUP, "cursor with decode", Findings.EVENTS_PER_SECOND, cursor);
    List<String> views = views();
    for (String view : views) {
      double rate = events / rebuildSeconds(List.of(view));
      findings.add(GROUP, view, Findings.EVENTS_PER_SECOND, rate);
      findings.addRatio(GROUP, view + ", to cursor", rate, cursor);
    }
    double all = events / rebuildSeconds(views);
    findings.add(GROUP, "all views", Findings.EVENTS_PER_SECOND, all);
    findings.addRatio(GROUP, "all views, to cursor", all, cursor);
  }

  private double cursorSeconds(long expected) throws SQLException {
    long begin = System.nanoTime();
    long read = 0;
    try (Connection connection = site.connectToCommands()) {
      // Without a transaction the driver would fetch everything at once.
      connection.setAutoCommit(false);
      try (var statement = connection.prepareStatement(EventRows.SELECT + "order by position")) {
        statement.setFetchSize(FETCHED_AT_ONCE);
        try (ResultSet row = statement.executeQuery()) {
          while (row.next()) {
            EventRows.read(row, row.getRow());
            read++;
          }
        }
      }
      connection.rollback();
    }
    if (read != expected) {
      throw new SQLException("%d events read instead of %d".formatted(read, expected));
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private List<String> views() throws IOException, InterruptedException {
    return list().valueStream().map(one -> one.path("view").asString()).distinct().toList();
  }

  /** From asking until readers see the last of the new builds. */
  private double rebuildSeconds(List<String> views) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Map<String, Integer> asked = new LinkedHashMap<>();
    for (String view : views) {
      HttpRequest order =
          site.post(replays, AUDITOR, "application/json", "{\"view\":\"" + view + "\"}").build();
      asked.put(view, site.askJson(order).path("generation").asInt());
    }
    while (!live(asked)) {
      if (System.nanoTime() - begin > PATIENCE.toNanos()) {
        throw new IllegalStateException("A rebuild does not end");
      }
      // Progress can only be asked for; asking more often would slow it down.
      Thread.sleep(25);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private boolean live(Map<String, Integer> asked) throws IOException, InterruptedException {
    long live =
        list()
            .valueStream()
            .filter(one -> one.path("status").asString().equals("LIVE"))
            .filter(
                one ->
                    one.path("generation").asInt()
                        == asked.getOrDefault(one.path("view").asString(), -1))
            .count();
    return live == asked.size();
  }

  private JsonNode list() throws IOException, InterruptedException {
    return site.askJson(site.request(replays, AUDITOR).GET().build()).path("items");
  }
}
