package no.overgang.query.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.overgang.query.view.Build;
import no.overgang.query.view.Builds;
import no.overgang.query.view.ParticipantEvents;
import no.overgang.query.view.SeenPositions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the live build of the timeline. */
@Component
final class TimelineReader implements ParticipantEvents, SeenPositions {

  /** No command leaves more events than this; the look back stays a short walk along the index. */
  private static final int MOST_OF_A_COMMAND = 200;

  private final Builds builds;
  private final JdbcTemplate jdbc;

  TimelineReader(Builds builds, JdbcTemplate jdbc) {
    this.builds = builds;
    this.jdbc = jdbc;
  }

  /**
   * A page of rows.
   *
   * @param periods the rows that periods are made of, under the same cuts in time
   */
  record Page(List<Row> rows, List<Row> periods, @Nullable String next) {}

  Page page(UUID participant, TimelineQuery query) {
    Build build = builds.live(TimelineView.NAME);
    var sql = select();
    List<Object> values = query.appendTo(sql, participant);
    var rows = new ArrayList<>(query(build, sql, values));
    String next = null;
    if (rows.size() > query.size()) {
      rows.removeLast();
      next = query.cursorAfter(rows.getLast());
    }
    var periods = select();
    List<Object> cut = query.cut(periods, participant);
    periods.append(" and type = any(?) order by sequence");
    cut.add(Periods.TYPES.toArray(String[]::new));
    return new Page(List.copyOf(rows), query(build, periods, cut), next);
  }

  /** Rows after a position, in the order of the stream. */
  List<Row> after(UUID participant, long position, int limit) {
    return query(
        builds.live(TimelineView.NAME),
        select().append(" where stream_id = ? and position > ? order by position limit ?"),
        List.of(participant, position, limit));
  }

  /** The position of the participant's latest event. */
  long latest(UUID participant) {
    Long latest =
        jdbc.queryForObject(
            builds
                .live(TimelineView.NAME)
                .sql("select max(position) from {schema}.entry where stream_id = ?"),
            Long.class,
            participant);
    return latest == null ? 0 : latest;
  }

  @Override
  public List<Fact> of(UUID participant) {
    return query(
            builds.live(TimelineView.NAME),
            select().append(" where stream_id = ? order by sequence"),
            List.of(participant))
        .stream()
        .map(
            row ->
                new Fact(
                    row.eventId(),
                    row.trace().recorder(),
                    row.trace().addressees(),
                    row.occurredAt(),
                    row.event()))
        .toList();
  }

  /**
   * A command may leave events in several streams, which come through by different partitions and
   * instances. The last of them names the first as its cause, and between the two no position is
   * another's: all of them must be there.
   */
  @Override
  public boolean seen(long position) {
    Build build = builds.live(TimelineView.NAME);
    List<Optional<UUID>> causes =
        jdbc.query(
            build.sql("select causation_id from {schema}.entry where position = ?"),
            (row, i) -> Optional.ofNullable(row.getObject(1, UUID.class)),
            position);
    return causes.isEmpty()
        ? parked(build, position)
        : causes.getFirst().map(first -> sinceThen(build, first, position)).orElse(true);
  }

  private boolean parked(Build build, long position) {
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            "select exists (select 1 from parked"
                + " where view = ? and generation = ? and position = ?)",
            Boolean.class,
            build.view(),
            build.generation(),
            position));
  }

  /**
   * Whether all has come from the event to the position; from as far as one looks if it is not
   * near.
   */
  private boolean sinceThen(Build build, UUID first, long position) {
    long farthest = Math.max(1, position - MOST_OF_A_COMMAND);
    return Boolean.TRUE.equals(
        jdbc.queryForObject(
            build.sql(
                """
                with come as (
                  select position, event_id from {schema}.entry where position between ? and ?
                  union all
                  select position, event_id from parked
                   where view = ? and generation = ? and position between ? and ?),
                begin as (
                  select coalesce((select position from come where event_id = ?), ?) as position)
                select count(*) = ? - begin.position + 1
                  from begin join come on come.position >= begin.position
                 group by begin.position
                """),
            Boolean.class,
            farthest,
            position,
            build.view(),
            build.generation(),
            farthest,
            position,
            first,
            farthest,
            position));
  }

  private static StringBuilder select() {
    return new StringBuilder("select " + Row.COLUMNS + " from {schema}.entry");
  }

  private List<Row> query(Build build, StringBuilder sql, List<Object> values) {
    return jdbc.query(build.sql(sql.toString()), (row, i) -> Row.read(row), values.toArray());
  }
}
