package no.overgang.query.consume;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import no.overgang.query.view.Build;
import no.overgang.query.view.ChangeChannel;
import no.overgang.query.view.View;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rebuilds views from the beginning of the log while the live build keeps answering. A build that a
 * restart or a crash left half done is taken up where its progress says; readers never see it
 * before it stands exactly where the live one does.
 */
@Component
class Rebuilds extends Loop {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
  private static final Duration SWITCH_LIMIT = Duration.ofSeconds(10);

  /** How long readers of a retired build may take before its tables go. */
  static final Duration GRACE = Duration.ofMinutes(5);

  private final List<View> views;
  private final LogReader log;
  private final Batch batch;
  private final BuildTable builds;
  private final ProgressTable progress;
  private final Incarnations incarnations;
  private final JdbcTemplate jdbc;
  private final DataSource database;
  private final TransactionTemplate transaction;
  private final java.util.concurrent.Semaphore asked = new java.util.concurrent.Semaphore(0);

  Rebuilds(
      List<View> views,
      LogReader log,
      Batch batch,
      BuildTable builds,
      ProgressTable progress,
      Incarnations incarnations,
      JdbcTemplate jdbc,
      DataSource database,
      PlatformTransactionManager transactions) {
    super("overgang-rebuilds");
    this.views =
        views.stream().sorted(Comparator.comparing((View view) -> !view.readByOthers())).toList();
    this.log = log;
    this.batch = batch;
    this.builds = builds;
    this.progress = progress;
    this.incarnations = incarnations;
    this.jdbc = jdbc;
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Asks for a rebuild; none when one of the view is under way. */
  Optional<Build> ask(View view) {
    Optional<Build> begun =
        transaction.execute(
            status -> {
              builds.lock();
              builds.dropRetired(GRACE);
              return builds.find(view.name(), "BUILDING").isPresent()
                  ? Optional.<Build>empty()
                  : Optional.of(builds.create(view, "BUILDING"));
            });
    asked.release();
    return begun == null ? Optional.empty() : begun;
  }

  @Override
  void wake() {
    asked.release();
  }

  @Override
  void run() throws InterruptedException {
    while (running()) {
      for (View view : views) {
        try {
          Optional<Build> building = builds.find(view.name(), "BUILDING");
          if (building.isPresent() && running()) {
            alone(building.get());
          }
          calm();
        } catch (WakeupException e) {
          LOG.debug("Woken to stop");
        } catch (OtherIncarnation e) {
          LOG.warn(
              "The rebuild of {} is given up, to be asked for anew: {}",
              view.name(),
              e.getMessage());
          builds.find(view.name(), "BUILDING").ifPresent(builds::giveUp);
        } catch (RuntimeException | SQLException e) {
          LOG.warn(
              "The rebuild of {} is tried again after {}", view.name(), e.getClass().getName());
          backOff();
        }
      }
      if (asked.tryAcquire(LOOK_EVERY.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
        asked.drainPermits();
      }
    }
  }

  /** Only one instance works on a build; another takes over when its connection is gone. */
  private void alone(Build build) throws SQLException, InterruptedException {
    try (var connection = database.getConnection();
        var lock = connection.prepareStatement("select pg_try_advisory_lock(hashtext(?))");
        var unlock = connection.prepareStatement("select pg_advisory_unlock(hashtext(?))")) {
      lock.setString(1, "overgang.rebuild." + build.view());
      try (var row = lock.executeQuery()) {
        if (!row.next() || !row.getBoolean(1)) {
          return;
        }
      }
      try {
        rebuild(build);
      } finally {
        unlock.setString(1, "overgang.rebuild." + build.view());
        unlock.execute();
      }
    }
  }

  private void rebuild(Build build) throws InterruptedException {
    LOG.info("Building {}", build.schema());
    try (var consumer = log.loner()) {
      wakeOnStop(consumer);
      if (restsOnOlder(consumer, build)) {
        LOG.info("{} waits for the views that it reads to be built anew", build.schema());
        return;
      }
      while (running()) {
        Map<Integer, Long> target = target(consumer, live(build));
        progress.prepare(List.of(build), target.keySet());
        if (catchUp(consumer, build, target, Long.MAX_VALUE) && switched(consumer, build)) {
          LOG.info("Readers see {} now", build.schema());
          return;
        }
      }
    }
  }

  /** Whether what other views read is live from another incarnation than this build would be. */
  private boolean restsOnOlder(Consumer<byte[], byte[]> consumer, Build build) {
    Optional<UUID> logged = log.incarnation(consumer);
    return logged.isPresent()
        && views.stream()
            .filter(View::readByOthers)
            .filter(view -> !view.name().equals(build.view()))
            .flatMap(view -> builds.find(view.name(), "LIVE").stream())
            .anyMatch(
                live ->
                    incarnations.of(live).filter(read -> !read.equals(logged.get())).isPresent());
  }

  /**
   * Where the live build stands; when that has read another incarnation than there is on the log,
   * where the log ends now.
   */
  private Map<Integer, Long> target(Consumer<byte[], byte[]> consumer, Build live) {
    Optional<UUID> read = incarnations.of(live);
    if (read.isEmpty()) {
      return progress.of(live);
    }
    Optional<UUID> logged = log.incarnation(consumer);
    if (logged.isEmpty() && log.isEmpty(consumer)) {
      throw new IllegalStateException("The log is empty; it has to be written anew first");
    }
    if (logged.isEmpty() || logged.equals(read)) {
      return progress.of(live);
    }
    var ends = new HashMap<Integer, Long>();
    consumer
        .endOffsets(log.partitions(consumer))
        .forEach((partition, end) -> ends.put(partition.partition(), end));
    return ends;
  }

  private Build live(Build build) {
    return builds.find(build.view(), "LIVE").orElseThrow(() -> new TakenOver("no live build"));
  }

  /** The live build stands still meanwhile; what is left to read is what came in last. */
  private boolean switched(Consumer<byte[], byte[]> consumer, Build build) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              Build live = builds.stopLive(build.view());
              Map<Integer, Long> target = target(consumer, live);
              progress.prepare(List.of(build), target.keySet());
              long deadline = System.nanoTime() + SWITCH_LIMIT.toNanos();
              if (!catchUp(consumer, build, target, deadline)) {
                status.setRollbackOnly();
                return false;
              }
              builds.replace(live, build);
              ChangeChannel.tellEverything(jdbc);
              return true;
            }));
  }

  /** Reads up to the target and no further. */
  private boolean catchUp(
      Consumer<byte[], byte[]> consumer, Build build, Map<Integer, Long> target, long deadline) {
    Map<Integer, Long> next = new HashMap<>(progress.of(build));
    Map<Integer, Long> goals = held(consumer, target);
    place(consumer, next, goals);
    while (running() && System.nanoTime() < deadline) {
      if (goals.entrySet().stream()
          .allMatch(goal -> next.getOrDefault(goal.getKey(), 0L) >= goal.getValue())) {
        return true;
      }
      List<Decoded> fresh = new ArrayList<>();
      for (Decoded record : Batch.decode(consumer.poll(Duration.ofMillis(500)))) {
        if (record.offset() < goals.getOrDefault(record.partition(), 0L)) {
          fresh.add(record);
        }
      }
      if (!fresh.isEmpty()) {
        batch.writeBuilding(build, fresh, next);
        fresh.forEach(record -> next.put(record.partition(), record.offset() + 1));
      }
    }
    return false;
  }

  /** The part of the target that the log holds: what was emptied before it cannot be read. */
  private Map<Integer, Long> held(Consumer<byte[], byte[]> consumer, Map<Integer, Long> target) {
    var held = new HashMap<>(target);
    consumer
        .beginningOffsets(
            target.keySet().stream()
                .map(partition -> new TopicPartition(log.topic(), partition))
                .toList())
        .forEach(
            (partition, begin) ->
                held.computeIfPresent(
                    partition.partition(), (p, goal) -> begin >= goal ? null : goal));
    return held;
  }

  private void place(
      Consumer<byte[], byte[]> consumer, Map<Integer, Long> next, Map<Integer, Long> target) {
    List<TopicPartition> partitions =
        target.entrySet().stream()
            .filter(goal -> next.getOrDefault(goal.getKey(), 0L) < goal.getValue())
            .map(goal -> new TopicPartition(log.topic(), goal.getKey()))
            .toList();
    consumer.assign(partitions);
    if (partitions.isEmpty()) {
      return;
    }
    Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
    for (TopicPartition partition : partitions) {
      // A log that was cut begins later than 0; its missing events show as parked streams.
      consumer.seek(
          partition,
          Math.max(
              next.getOrDefault(partition.partition(), 0L),
              beginnings.getOrDefault(partition, 0L)));
    }
  }
}
