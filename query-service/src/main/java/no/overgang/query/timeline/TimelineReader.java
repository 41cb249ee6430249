package no.overgang.query.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.events.revision.Revisions;
import no.overgang.query.view.Build;
import no.overgang.query.view.Builds;
import no.overgang.query.view.Fact;
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
   * A page of entries.
   *
   * @param periods what periods are made of as it is read now, by stream, under the same cuts in
   *     time
   */
  record Page(List<Entry> entries, Map<UUID, List<Fact>> periods, @Nullable String next) {}

  /** An entry as it was first recorded, and what was said of it since. */
  record History(Row entry, List<Row> revisions) {}

  Page page(Collection<UUID> streams, TimelineQuery query) {
    Build build = builds.live(TimelineView.NAME);
    var sql = select();
    List<Object> values = query.appendTo(sql, streams);
    var rows = new ArrayList<>(query(build, sql, values));
    String next = null;
    if (rows.size() > query.size()) {
      rows.removeLast();
      next = query.cursorAfter(rows.getLast());
    }
    List<Row> beside = beside(build, streams, query);
    Map<UUID, List<Row>> revisions =
        beside.stream()
            .filter(row -> row.revises() != null)
            .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.revises())));
    return new Page(
        rows.stream()
            .map(row -> Entry.revised(row, revisions.getOrDefault(row.eventId(), List.of())))
            .toList(),
        beside.stream()
            .map(Row::fact)
            .collect(
                Collectors.groupingBy(
                    Fact::stream,
                    Collectors.collectingAndThen(
                        Collectors.toList(), facts -> Revisions.effective(facts, Fact.ENTRIES)))),
        next);
  }

  /** All that periods are made of and all corrections, under the same cuts in time. */
  private List<Row> beside(Build build, Collection<UUID> streams, TimelineQuery query) {
    var sql = select();
    List<Object> values = query.cut(sql, streams);
    sql.append(" and (type = any(?) or revises is not null) order by sequence");
    values.add(Periods.TYPES.toArray(String[]::new));
    return query(build, sql, values);
  }

  /** The history of an entry, or of the entry that a correction is about. */
  Optional<History> history(Collection<UUID> streams, UUID eventId) {
    List<Row> rows =
        query(
            builds.live(TimelineView.NAME),
            select()
                .append(" e where stream_id = any(?::uuid[]) and exists (select 1")
                .append(" from {schema}.entry asked where asked.stream_id = e.stream_id")
                .append(" and asked.event_id = ? and coalesce(asked.revises, asked.event_id)")
                .append(" in (e.event_id, e.revises)) order by sequence"),
            List.of(texts(streams), eventId));
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new History(rows.getFirst(), rows.subList(1, rows.size())));
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

  /**
   * The stream as it was known to be.
   *
   * @param knownAt none for now
   */
  List<Fact> effective(UUID participant, @Nullable Instant knownAt) {
    var sql = select().append(" where stream_id = ?");
    var values = new ArrayList<Object>(List.of(participant));
    known(sql, values, knownAt);
    return Revisions.effective(
        facts(query(builds.live(TimelineView.NAME), sql.append(" order by sequence"), values)),
        Fact.ENTRIES);
  }

  @Override
  public List<Fact> of(UUID participant) {
    return facts(
        query(
            builds.live(TimelineView.NAME),
            select().append(" where stream_id = ? order by sequence"),
            List.of(participant)));
  }

  @Override
  public Map<UUID, List<Fact>> upTo(Map<UUID, Long> sequences) {
    List<UUID> participants = List.copyOf(sequences.keySet());
    return query(
            builds.live(TimelineView.NAME),
            select()
                .append(" join unnest(?::uuid[], ?) asked (id, last)")
                .append(" on stream_id = asked.id and sequence <= asked.last order by sequence"),
            List.of(
                texts(participants),
                participants.stream().map(sequences::get).toArray(Long[]::new)))
        .stream()
        .map(Row::fact)
        .collect(Collectors.groupingBy(Fact::stream));
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

  private static void known(StringBuilder sql, List<Object> values, @Nullable Instant knownAt) {
    if (knownAt != null) {
      sql.append(" and recorded_at <= ?");
      values.add(knownAt.atOffset(ZoneOffset.UTC));
    }
  }

  private static List<Fact> facts(List<Row> rows) {
    return rows.stream().map(Row::fact).toList();
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private static StringBuilder select() {
    return new StringBuilder("select " + Row.COLUMNS + " from {schema}.entry");
  }

  private List<Row> query(Build build, StringBuilder sql, List<Object> values) {
    return jdbc.query(build.sql(sql.toString()), (row, i) -> Row.read(row), values.toArray());
  }
}
