package no.overgang.query.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;
import no.overgang.events.HubTime;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.view.Build;
import no.overgang.query.view.Builds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads worklists: overdue first, then by what comes first for that kind of agency ({@link
 * RightThingsFirst}), then due soonest, then oldest.
 */
@Component
final class WorklistReader {

  private static final String SHOWN =
      " from {schema}.item where agency = ?"
          + " and (show_from is null or show_from <= ?) and (hide_after is null or hide_after >= ?)";

  /** Takes the day and the kinds in their order, and those of {@link WorklistQuery.Place}. */
  private static final String ORDER =
      "case when due < ? then 0 else 1 end, array_position(?, kind),"
          + " coalesce(due, 'infinity'::date), since, participant_id, item_key";

  private final Builds builds;
  private final JdbcTemplate jdbc;
  private final AgencyDirectory directory;
  private final Clock clock;

  WorklistReader(Builds builds, JdbcTemplate jdbc, AgencyDirectory directory, Clock clock) {
    this.builds = builds;
    this.jdbc = jdbc;
    this.directory = directory;
    this.clock = clock;
  }

  /** A row of a worklist. */
  record Row(
      UUID participant,
      String key,
      Kind kind,
      @Nullable UUID ref,
      Instant since,
      @Nullable LocalDate due,
      @Nullable String from,
      @Nullable String code,
      long position) {}

  /**
   * How many items there are over all, whatever is asked for.
   *
   * @param dueThisWeek from today on, seven days
   */
  record Counts(SortedMap<String, Long> byKind, long overdue, long dueThisWeek) {}

  /** A page of a worklist. */
  record Page(Counts counts, List<Row> rows, @Nullable String next) {}

  /**
   * How many items there are, and the highest position that changed the list.
   *
   * @param stamp another one after each change: a lower position can come in later
   */
  record Tally(Counts counts, long position, String stamp) {}

  Page page(AgencyId agency, WorklistQuery query) {
    Build build = builds.live(WorklistView.NAME);
    List<Kind> order =
        RightThingsFirst.of(directory.find(agency).map(Agency::kind).orElse(AgencyKind.OVERSIGHT));
    LocalDate day = query.after() == null ? today() : query.after().day();
    var rows = new ArrayList<>(rows(build, agency, query, order, day));
    String next = null;
    if (rows.size() > query.size()) {
      rows.removeLast();
      Row last = rows.getLast();
      next =
          new WorklistQuery.Place(
                  day,
                  last.due() != null && last.due().isBefore(day),
                  order.indexOf(last.kind()) + 1,
                  last.due(),
                  last.since(),
                  last.participant(),
                  last.key())
              .cursor();
    }
    return new Page(counts(build, agency), List.copyOf(rows), next);
  }

  Tally tally(AgencyId agency) {
    Build build = builds.live(WorklistView.NAME);
    var none = new Tally(new Counts(new TreeMap<>(), 0, 0), 0, "");
    List<Tally> marks =
        jdbc.query(
            build.sql("select position, xmin::text from {schema}.agency where agency = ?"),
            (row, i) -> new Tally(none.counts(), row.getLong(1), row.getString(2)),
            agency.value());
    // One after the other: a query within a row would hold two connections.
    Tally mark = marks.isEmpty() ? none : marks.getFirst();
    return new Tally(counts(build, agency), mark.position(), mark.stamp());
  }

  private Counts counts(Build build, AgencyId agency) {
    LocalDate today = today();
    LocalDate nextWeek = today.plusDays(WorklistQuery.WEEK);
    var byKind = new TreeMap<String, Long>();
    var due = new long[2];
    jdbc.query(
        build.sql(
            "select kind, count(*), count(*) filter (where due < ?),"
                + " count(*) filter (where due >= ? and due < ?)"
                + SHOWN
                + " group by kind"),
        row -> {
          byKind.put(row.getString(1), row.getLong(2));
          due[0] += row.getLong(3);
          due[1] += row.getLong(4);
        },
        today,
        today,
        nextWeek,
        agency.value(),
        today,
        today);
    return new Counts(byKind, due[0], due[1]);
  }

  private List<Row> rows(
      Build build, AgencyId agency, WorklistQuery query, List<Kind> order, LocalDate day) {
    String[] kinds = order.stream().map(Kind::name).toArray(String[]::new);
    var sql =
        new StringBuilder(
                "select participant_id, item_key, kind, ref, since, due, sender, code, position")
            .append(SHOWN);
    var values = new ArrayList<Object>(List.of(agency.value(), day, day));
    values.addAll(query.appendTo(sql, day));
    if (query.after() != null) {
      sql.append(" and (").append(ORDER).append(") > (?, ?, ?::date, ?, ?, ?)");
      values.add(day);
      values.add(kinds);
      values.addAll(query.after().values());
    }
    sql.append(" order by ").append(ORDER).append(" limit ?");
    values.add(day);
    values.add(kinds);
    values.add(query.size() + 1);
    return jdbc.query(
        build.sql(sql.toString()),
        (row, i) ->
            new Row(
                row.getObject(1, UUID.class),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getLong(9)),
        values.toArray());
  }

  private LocalDate today() {
    return HubTime.dayOf(clock.instant());
  }
}
