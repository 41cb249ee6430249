package no.overgang.query.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.overgang.events.AgencyId;
import no.overgang.query.statistics.SmallCells.Cell;
import no.overgang.query.view.Builds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Counts in the live build of the statistics. */
@Component
final class StatisticsReader {

  private final Builds builds;
  private final JdbcTemplate jdbc;

  StatisticsReader(Builds builds, JdbcTemplate jdbc) {
    this.builds = builds;
    this.jdbc = jdbc;
  }

  /**
   * What happened from one day to another, by group and code.
   *
   * @param of whose; none for all agencies
   */
  SortedMap<String, List<Cell>> count(
      Indicator indicator, LocalDate from, LocalDate to, @Nullable AgencyId of) {
    var groups = new TreeMap<String, List<Cell>>();
    jdbc.query(
        builds
            .live(StatisticsView.NAME)
            .sql(
                """
                select grouped_by, code, count(*) from {schema}.occurrence
                 where indicator = ? and happened_on between ? and ?
                   and (?::text is null or ? = any(agencies))
                 group by grouped_by, code order by grouped_by, code
                """),
        row -> {
          groups
              .computeIfAbsent(row.getString(1), group -> new ArrayList<>())
              .add(new Cell(row.getString(2), row.getLong(3)));
        },
        indicator.name(),
        from,
        to,
        of == null ? null : of.value(),
        of == null ? null : of.value());
    return groups;
  }
}
