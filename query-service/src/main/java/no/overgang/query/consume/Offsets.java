package no.overgang.query.consume;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.overgang.query.view.Build;
import no.overgang.query.view.View;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where the live views go on. */
@Component
class Offsets {

  private static final Logger LOG = LoggerFactory.getLogger(Offsets.class);

  private final List<View> views;
  private final BuildTable builds;
  private final ProgressTable progress;
  private final TransactionTemplate transaction;

  Offsets(
      List<View> views,
      BuildTable builds,
      ProgressTable progress,
      PlatformTransactionManager transactions) {
    this.views = views;
    this.builds = builds;
    this.progress = progress;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Gives each view that has none a first build, empty but to be read from. What an earlier version
   * of a view stored is put aside, and the view begun anew from the first event.
   */
  void ensureLiveBuilds() {
    transaction.executeWithoutResult(
        status -> {
          builds.lock();
          builds.dropRetired(Rebuilds.GRACE);
          for (View view : views) {
            builds.retireEarlier(view);
            if (builds.find(view.name(), "LIVE").isEmpty()) {
              builds.create(view, "LIVE");
            }
          }
        });
  }

  /** The offset from which on some live view has not read, for each of the partitions. */
  Map<Integer, Long> place(Collection<Integer> partitions) {
    var places = new HashMap<Integer, Long>();
    transaction.executeWithoutResult(
        status -> {
          List<Build> live = builds.holdLive(views);
          progress.prepare(live, partitions);
          for (Build build : live) {
            progress
                .of(build)
                .forEach((partition, offset) -> places.merge(partition, offset, Math::min));
          }
        });
    places.keySet().retainAll(partitions);
    return places;
  }

  /**
   * The log does not hold the stored offsets: it was made anew or cut. Reads from its beginning;
   * what was read before is skipped by its sequence, what is missing shows as a parked stream.
   */
  void beginAnew(Map<TopicPartition, Long> beginnings) {
    LOG.warn("The log does not hold the stored place any more, reading from {}", beginnings);
    transaction.executeWithoutResult(
        status ->
            beginnings.forEach((partition, at) -> progress.restart(partition.partition(), at)));
  }
}
