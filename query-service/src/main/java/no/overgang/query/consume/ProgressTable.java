package no.overgang.query.consume;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.overgang.query.view.Build;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each build has read in each partition. */
@Component
class ProgressTable {

  private final JdbcTemplate jdbc;

  ProgressTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A step of one build in one partition. */
  record Step(
      Build build, int partition, long expected, long next, long position, long processed) {}

  /** Where each build goes on, by partition; partitions it never read are left out. */
  Map<Integer, Long> of(Build build) {
    var offsets = new HashMap<Integer, Long>();
    jdbc.query(
        "select partition, next_offset from view_progress where view = ? and generation = ?",
        row -> {
          offsets.put(row.getInt(1), row.getLong(2));
        },
        build.view(),
        build.generation());
    return offsets;
  }

  /**
   * Where a build goes on in the partitions, which nobody else moves until the transaction ends.
   * Whoever comes late, believing that it still owns a partition, waits here and then sees what the
   * new owner wrote; instances with partitions of their own do not meet.
   */
  Map<Integer, Long> hold(Build build, Collection<Integer> partitions) {
    var offsets = new HashMap<Integer, Long>();
    jdbc.query(
        """
        select partition, next_offset from view_progress
         where view = ? and generation = ? and partition = any(?)
         order by partition for update
        """,
        row -> {
          offsets.put(row.getInt(1), row.getLong(2));
        },
        build.view(),
        build.generation(),
        partitions.toArray(Integer[]::new));
    return offsets;
  }

  /** Makes sure each build has a row for each of the partitions. */
  void prepare(Collection<Build> builds, Collection<Integer> partitions) {
    for (Build build : builds) {
      jdbc.update(
          """
          insert into view_progress (view, generation, partition, next_offset)
          select ?, ?, p, 0 from unnest(?) p on conflict do nothing
          """,
          build.view(),
          build.generation(),
          partitions.toArray(Integer[]::new));
    }
  }

  /**
   * Moves the progress.
   *
   * @throws TakenOver when any of it is not where it was expected
   */
  void advance(List<Step> steps) {
    int moved =
        jdbc.update(
            """
            update view_progress p
               set next_offset = s.next, position = greatest(p.position, s.position),
                   processed = p.processed + s.processed, updated_at = now()
              from unnest(?, ?, ?, ?, ?, ?, ?)
                   s (view, generation, partition, expected, next, position, processed)
             where p.view = s.view and p.generation = s.generation
               and p.partition = s.partition and p.next_offset = s.expected
            """,
            steps.stream().map(step -> step.build().view()).toArray(String[]::new),
            steps.stream().map(step -> step.build().generation()).toArray(Integer[]::new),
            steps.stream().map(Step::partition).toArray(Integer[]::new),
            steps.stream().map(Step::expected).toArray(Long[]::new),
            steps.stream().map(Step::next).toArray(Long[]::new),
            steps.stream().map(Step::position).toArray(Long[]::new),
            steps.stream().map(Step::processed).toArray(Long[]::new));
    if (moved != steps.size()) {
      throw new TakenOver("progress");
    }
  }

  /** The log begins anew, at this offset: what is read again is skipped by its sequence. */
  void restart(int partition, long offset) {
    jdbc.update(
        """
        update view_progress set next_offset = ?
         where partition = ?
           and (view, generation) in
               (select view, generation from view_build where status in ('LIVE', 'BUILDING'))
        """,
        offset,
        partition);
  }
}
