package no.overgang.query.consume;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.overgang.events.AgencyId;
import no.overgang.query.consume.ProgressTable.Step;
import no.overgang.query.view.Build;
import no.overgang.query.view.ChangeChannel;
import no.overgang.query.view.View;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a batch of records: rows and progress of all builds it concerns in one transaction. */
@Component
class Batch {

  private final Map<String, View> views;
  private final BuildTable builds;
  private final ProgressTable progress;
  private final Incarnations incarnations;
  private final Projection projection;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Batch(
      List<View> views,
      BuildTable builds,
      ProgressTable progress,
      Incarnations incarnations,
      Projection projection,
      JdbcTemplate jdbc,
      PlatformTransactionManager transactions) {
    this.views = views.stream().collect(Collectors.toMap(View::name, view -> view));
    this.builds = builds;
    this.progress = progress;
    this.incarnations = incarnations;
    this.projection = projection;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  static List<Decoded> decode(Iterable<ConsumerRecord<byte[], byte[]>> records) {
    return StreamSupport.stream(records.spliterator(), false).map(Decoded::of).toList();
  }

  /**
   * Writes the records to every live build and tells the readers.
   *
   * @param starts by partition, where the records begin
   * @throws TakenOver when the builds or their progress moved; nothing is written then
   * @throws OtherIncarnation when the log goes on in another one; nothing is written then
   */
  void writeLive(List<Decoded> records, Map<Integer, Long> starts) {
    transaction.executeWithoutResult(
        status -> {
          List<Build> live = builds.holdLive(views.values());
          if (live.size() != views.size()) {
            throw new TakenOver("live builds");
          }
          incarnations.admit(live, records);
          var steps = new ArrayList<Step>();
          var touched = new HashSet<AgencyId>();
          for (Build build : inOrder(live)) {
            touched.addAll(write(build, records, starts, steps));
          }
          progress.advance(steps);
          ChangeChannel.tell(
              jdbc,
              records.stream().mapToLong(Decoded::position).max().orElse(0),
              streams(records),
              touched);
        });
  }

  /** What other views read while they are written comes first. */
  private List<Build> inOrder(List<Build> live) {
    return live.stream()
        .sorted(
            Comparator.comparing(
                (Build build) -> !Objects.requireNonNull(views.get(build.view())).readByOthers()))
        .toList();
  }

  /**
   * Writes the records to a build that nobody reads yet.
   *
   * @throws OtherIncarnation when the log goes on in another one; nothing is written then
   */
  void writeBuilding(Build build, List<Decoded> records, Map<Integer, Long> starts) {
    transaction.executeWithoutResult(
        status -> {
          incarnations.admit(List.of(build), records);
          var steps = new ArrayList<Step>();
          write(build, records, starts, steps);
          progress.advance(steps);
        });
  }

  private Set<AgencyId> write(
      Build build, List<Decoded> records, Map<Integer, Long> starts, List<Step> steps) {
    Map<Integer, Long> done =
        progress.hold(build, records.stream().map(Decoded::partition).distinct().toList());
    var fresh = new ArrayList<Decoded>();
    var moves = new TreeMap<Integer, List<Decoded>>();
    for (Decoded record : records) {
      long next = done.getOrDefault(record.partition(), 0L);
      if (next < starts.getOrDefault(record.partition(), 0L)) {
        throw new TakenOver("progress of " + build.schema());
      }
      if (record.offset() >= next) {
        fresh.add(record);
        moves.computeIfAbsent(record.partition(), p -> new ArrayList<>()).add(record);
      }
    }
    if (fresh.isEmpty()) {
      return Set.of();
    }
    moves.forEach(
        (partition, moved) ->
            steps.add(
                new Step(
                    build,
                    partition,
                    done.getOrDefault(partition, 0L),
                    moved.getLast().offset() + 1,
                    moved.stream().mapToLong(Decoded::position).max().orElse(0),
                    moved.size())));
    return projection.apply(Objects.requireNonNull(views.get(build.view())), build, fresh);
  }

  private static Set<UUID> streams(List<Decoded> records) {
    return records.stream()
        .map(Decoded::stream)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Where each partition's records begin when nothing else is known. */
  static Map<Integer, Long> starts(List<Decoded> records) {
    var starts = new HashMap<Integer, Long>();
    records.forEach(record -> starts.putIfAbsent(record.partition(), record.offset()));
    return starts;
  }
}
