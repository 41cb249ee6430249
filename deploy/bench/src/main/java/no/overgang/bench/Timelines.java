package no.overgang.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import no.overgang.events.AgencyId;
import no.overgang.standalone.AgencyDirectoryFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reading the first 50 entries of a timeline over HTTP, by the agency that registered the
 * participant; the floor is one row of the same table by its primary key.
 */
final class Timelines implements Measurement {

  private static final String GROUP = "Timeline, 50 rows, HTTP";
  private static final int ROWS = 50;

  private final Site site;
  private final List<Integer> clients;
  private final Duration time;
  private final List<Known> known;

  private record Known(String participant, String agency) {}

  Timelines(Site site, List<Integer> clients, Duration time)
      throws SQLException, IOException, InterruptedException {
    this.site = site;
    this.clients = List.copyOf(clients);
    this.time = time;
    this.known = withLongTimelines(site);
    for (Known one : known) {
      requireFullPage(read(one));
    }
  }

  @Override
  public String name() {
    return "timelines";
  }

  @Override
  public void round(Findings findings) throws SQLException, InterruptedException {
    site.awaitReadSide();
    String row = "select content from %s.entry where position = ?".formatted(liveBuild());
    long highest = site.stored();
    for (int count : clients) {
      String who = count == 1 ? "1 client" : count + " clients";
      Sample least = Load.run(count, time.dividedBy(2), number -> new ByPrimaryKey(row, highest));
      Sample reads =
          Load.run(
              count,
              time,
              number ->
                  () -> {
                    read(known.get(ThreadLocalRandom.current().nextInt(known.size())));
                    return 1;
                  });
      findings.add(GROUP, who, Findings.READS_PER_SECOND, reads);
      findings.add(GROUP, who + ", primary key", Findings.READS_PER_SECOND, least);
      findings.addRatio(GROUP, who + ", p50 to floor's", reads.millis(50), least.millis(50));
      findings.addRatio(GROUP, who + ", p99 to floor's", reads.millis(99), least.millis(99));
    }
  }

  private String read(Known one) throws IOException, InterruptedException {
    return site.ask(
        site.request(
                site.reads("/participants/%s/timeline?size=%d".formatted(one.participant(), ROWS)),
                one.agency())
            .build());
  }

  private static void requireFullPage(String timeline) throws IOException {
    JsonNode items = JsonMapper.shared().readTree(timeline).path("items");
    if (items.size() != ROWS) {
      throw new IOException("A timeline of %d rows instead of %d".formatted(items.size(), ROWS));
    }
  }

  /** Participants of the cohort with 50 events or more, and who registered them. */
  private static List<Known> withLongTimelines(Site site) throws SQLException {
    var directory = AgencyDirectoryFile.read().directory();
    var found = new ArrayList<Known>();
    try (Connection connection = site.connectToCommands();
        var statement =
            connection.prepareStatement(
                "select first.stream_id, first.agency from event first"
                    + " join event fiftieth using (stream_id)"
                    + " where first.sequence = 0 and fiftieth.sequence = ?"
                    + " order by first.position limit 500")) {
      statement.setInt(1, ROWS - 1);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          String agency = directory.find(new AgencyId(row.getString(2))).orElseThrow().key();
          found.add(new Known(row.getString(1), agency));
        }
      }
    }
    if (found.isEmpty()) {
      throw new IllegalStateException(
          "No participant of the cohort has %d events; give more --events".formatted(ROWS));
    }
    return found;
  }

  private String liveBuild() throws SQLException {
    try (Connection connection = site.connectToReads()) {
      return "timeline_"
          + Site.number(
              connection,
              "select generation from view_build where view = 'timeline' and status = 'LIVE'");
    }
  }

  private final class ByPrimaryKey implements Load.Client {
    private final Connection connection;
    private final PreparedStatement select;
    private final long highest;

    ByPrimaryKey(String query, long highest) throws SQLException {
      this.connection = site.connectToReads();
      this.select = connection.prepareStatement(query);
      this.highest = highest;
    }

    @Override
    public int ask() throws SQLException {
      select.setLong(1, ThreadLocalRandom.current().nextLong(1, highest + 1));
      try (ResultSet row = select.executeQuery()) {
        if (!row.next() || row.getString(1).isEmpty()) {
          throw new SQLException("A position without an entry");
        }
      }
      return 1;
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
