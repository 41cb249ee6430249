package no.overgang.query.consume;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.overgang.query.view.Build;
import no.overgang.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The builds of all views: what is live, what is being built, what may be dropped. */
@Component
class BuildTable {

  private static final String STREAMS =
      """
      create table {schema}.stream_progress (
        stream_id uuid primary key, sequence bigint not null, parked boolean not null)
      """;

  private final JdbcTemplate jdbc;

  BuildTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A build as auditors see it. */
  record Row(
      String view,
      int generation,
      String status,
      Instant startedAt,
      @Nullable Instant switchedAt,
      @Nullable Instant retiredAt,
      @Nullable Instant updatedAt,
      long position,
      long processed,
      long parked) {}

  /** Keeps instances that start at once from making the same build twice. */
  void lock() {
    jdbc.query("select pg_advisory_xact_lock(hashtext('overgang.view_build'))", row -> {});
  }

  /** The build of the status, if there is one. */
  Optional<Build> find(String view, String status) {
    return jdbc
        .query(
            "select generation from view_build where view = ? and status = ?",
            (row, i) -> new Build(view, row.getInt(1)),
            view,
            status)
        .stream()
        .findFirst();
  }

  /** Makes the next build of a view, with empty tables. */
  Build create(View view, String status) {
    Integer generation =
        jdbc.queryForObject(
            "select coalesce(max(generation), 0) + 1 from view_build where view = ?",
            Integer.class,
            view.name());
    var build = new Build(view.name(), generation == null ? 1 : generation);
    jdbc.execute(build.sql("create schema {schema}"));
    jdbc.execute(build.sql(STREAMS));
    view.definition().forEach(statement -> jdbc.execute(build.sql(statement)));
    jdbc.update(
        "insert into view_build (view, generation, status, version) values (?, ?, ?, ?)",
        build.view(),
        build.generation(),
        status,
        view.version());
    return build;
  }

  /**
   * The live builds, which stay live until the transaction ends.
   *
   * @throws IllegalStateException when one was made by another version of its view: the service
   *     that made it is to write it
   */
  List<Build> holdLive(Collection<View> views) {
    Map<String, Integer> versions =
        views.stream().collect(Collectors.toMap(View::name, View::version));
    return jdbc.query(
        "select view, generation, version from view_build where status = 'LIVE'"
            + " order by view for share",
        (row, i) -> {
          Integer own = versions.get(row.getString(1));
          if (own != null && own != row.getInt(3)) {
            throw new IllegalStateException("Another version of " + row.getString(1) + " is live");
          }
          return new Build(row.getString(1), row.getInt(2));
        });
  }

  /** Retires what an earlier version of the view made. */
  void retireEarlier(View view) {
    jdbc.update(
        "update view_build set status = 'RETIRED', retired_at = now()"
            + " where view = ? and version < ? and status in ('LIVE', 'BUILDING')",
        view.name(),
        view.version());
  }

  /** The live build, held so that no batch is applied to it until the transaction ends. */
  Build stopLive(String view) {
    return jdbc
        .query(
            "select generation from view_build where view = ? and status = 'LIVE' for update",
            (row, i) -> new Build(view, row.getInt(1)),
            view)
        .stream()
        .findFirst()
        .orElseThrow(() -> new TakenOver("the live build of " + view));
  }

  /** Gives up a build that nobody reads yet. */
  void giveUp(Build building) {
    move(building, "BUILDING", "RETIRED", "retired_at");
  }

  /** From the commit on readers see the new build. */
  void replace(Build live, Build built) {
    move(live, "LIVE", "RETIRED", "retired_at");
    move(built, "BUILDING", "LIVE", "switched_at");
  }

  private void move(Build build, String from, String to, String stamp) {
    int moved =
        jdbc.update(
            "update view_build set status = ?, "
                + stamp
                + " = now() where view = ? and generation = ? and status = ?",
            to,
            build.view(),
            build.generation(),
            from);
    if (moved != 1) {
      throw new TakenOver("build " + build.schema());
    }
  }

  /** Drops the tables of builds that were retired long enough ago for every reader to be done. */
  void dropRetired(java.time.Duration grace) {
    List<Build> retired =
        jdbc.query(
            "select view, generation from view_build where status = 'RETIRED' and retired_at < ?",
            (row, i) -> new Build(row.getString(1), row.getInt(2)),
            OffsetDateTime.now(java.time.ZoneOffset.UTC).minus(grace));
    for (Build build : retired) {
      jdbc.execute(build.sql("drop schema if exists {schema} cascade"));
      for (String statement :
          List.of(
              "delete from parked where view = ? and generation = ?",
              "update view_build set status = 'DROPPED' where view = ? and generation = ?")) {
        jdbc.update(statement, build.view(), build.generation());
      }
    }
  }

  /** All builds, newest first per view. */
  List<Row> all() {
    return jdbc.query(
        """
        select b.view, b.generation, b.status, b.started_at, b.switched_at, b.retired_at,
               max(p.updated_at), coalesce(max(p.position), 0), coalesce(sum(p.processed), 0),
               (select count(*) from parked k
                 where k.view = b.view and k.generation = b.generation)
          from view_build b left join view_progress p using (view, generation)
         group by b.view, b.generation
         order by b.view, b.generation desc
        """,
        (row, i) ->
            new Row(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                instant(row.getObject(5, OffsetDateTime.class)),
                instant(row.getObject(6, OffsetDateTime.class)),
                instant(row.getObject(7, OffsetDateTime.class)),
                row.getLong(8),
                row.getLong(9),
                row.getLong(10)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime value) {
    return value == null ? null : value.toInstant();
  }
}
