package no.overgang.query.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.HubTime;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Build;
import no.overgang.query.view.Builds;
import no.overgang.query.view.PageCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads worklists: due soonest first, then oldest first. */
@Component
final class WorklistReader {

  private final Builds builds;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  WorklistReader(Builds builds, JdbcTemplate jdbc, Clock clock) {
    this.builds = builds;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A row of a worklist. */
  record Row(
      UUID participant,
      String key,
      String kind,
      @Nullable UUID ref,
      Instant since,
      @Nullable LocalDate due,
      @Nullable String from,
      @Nullable String code,
      long position) {}

  /** A page of it, and how many there are of each kind over all. */
  record Page(SortedMap<String, Long> counts, List<Row> rows, @Nullable String next) {}

  /**
   * How many items there are of each kind, and the highest position that changed the list.
   *
   * @param stamp another one after each change: a lower position can come in later
   */
  record Tally(SortedMap<String, Long> counts, long position, String stamp) {}

  Page page(AgencyId agency, List<Kind> kinds, @Nullable String after, int size) {
    Build build = builds.live(WorklistView.NAME);
    var rows = new ArrayList<>(rows(build, agency, kinds, after, size + 1));
    String next = null;
    if (rows.size() > size) {
      rows.removeLast();
      Row last = rows.getLast();
      next =
          PageCursor.of(
              last.due() == null ? "infinity" : last.due(),
              last.since(),
              last.participant(),
              last.key());
    }
    return new Page(counts(build, agency), List.copyOf(rows), next);
  }

  Tally tally(AgencyId agency) {
    Build build = builds.live(WorklistView.NAME);
    List<Tally> marks =
        jdbc.query(
            build.sql("select position, xmin::text from {schema}.agency where agency = ?"),
            (row, i) -> new Tally(new TreeMap<>(), row.getLong(1), row.getString(2)),
            agency.value());
    // One after the other: a query within a row would hold two connections.
    Tally mark = marks.isEmpty() ? new Tally(new TreeMap<>(), 0, "") : marks.getFirst();
    return new Tally(counts(build, agency), mark.position(), mark.stamp());
  }

  private SortedMap<String, Long> counts(Build build, AgencyId agency) {
    var counts = new TreeMap<String, Long>();
    jdbc.query(
        build.sql(
            """
            select kind, count(*) from {schema}.item
             where agency = ? and (hide_after is null or hide_after >= ?) group by kind
            """),
        row -> {
          counts.put(row.getString(1), row.getLong(2));
        },
        agency.value(),
        today());
    return counts;
  }

  private List<Row> rows(
      Build build, AgencyId agency, List<Kind> kinds, @Nullable String after, int limit) {
    var sql =
        new StringBuilder(
            """
            select participant_id, item_key, kind, ref, since, due, sender, code, position
              from {schema}.item
             where agency = ? and (hide_after is null or hide_after >= ?)
            """);
    var values = new ArrayList<Object>(List.of(agency.value(), today()));
    if (!kinds.isEmpty()) {
      sql.append(" and kind = any(?)");
      values.add(kinds.stream().map(Kind::name).toArray(String[]::new));
    }
    if (after != null) {
      sql.append(
          " and (coalesce(due, 'infinity'::date), since, participant_id, item_key)"
              + " > (?::date, ?, ?, ?)");
      values.addAll(key(after));
    }
    sql.append(
        " order by coalesce(due, 'infinity'::date), since, participant_id, item_key limit ?");
    values.add(limit);
    return jdbc.query(
        build.sql(sql.toString()),
        (row, i) ->
            new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getLong(9)),
        values.toArray());
  }

  private static List<Object> key(String after) {
    List<String> key = PageCursor.read(after, 4);
    try {
      String due =
          key.get(0).equals("infinity") ? "infinity" : LocalDate.parse(key.get(0)).toString();
      return List.of(
          due,
          Instant.parse(key.get(1)).atOffset(ZoneOffset.UTC),
          UUID.fromString(key.get(2)),
          key.get(3));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw PageCursor.malformed();
    }
  }

  private LocalDate today() {
    return HubTime.dayOf(clock.instant());
  }
}
