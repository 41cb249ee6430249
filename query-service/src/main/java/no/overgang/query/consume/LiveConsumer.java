package no.overgang.query.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.query.consume.Consumption.State;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The loop that keeps the live views up to date: polls, writes a batch in one transaction, and goes
 * on. Where to go on is always what PostgreSQL says. A partition whose place is not known is paused
 * until the database has told it, so that neither a dead database nor a dead broker ends the loop.
 */
@Component
class LiveConsumer extends Loop {

  private static final Logger LOG = LoggerFactory.getLogger(LiveConsumer.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PARKED_EVERY = Duration.ofSeconds(5).toNanos();

  private final LogReader log;
  private final Batch batch;
  private final Offsets offsets;
  private final ParkedTable parked;
  private final Consumption consumption;
  private final Incarnations incarnations;

  private final Set<TopicPartition> unplaced = new HashSet<>();
  private final Map<Integer, Long> next = new HashMap<>();
  private long parkedCountedAt = System.nanoTime() - PARKED_EVERY;

  LiveConsumer(
      LogReader log,
      Batch batch,
      Offsets offsets,
      ParkedTable parked,
      Consumption consumption,
      Incarnations incarnations) {
    super("overgang-projections");
    this.log = log;
    this.batch = batch;
    this.offsets = offsets;
    this.parked = parked;
    this.consumption = consumption;
    this.incarnations = incarnations;
  }

  @Override
  public void start() {
    offsets.ensureLiveBuilds();
    super.start();
  }

  @Override
  void run() throws InterruptedException {
    while (running()) {
      try (var consumer = log.member()) {
        wakeOnStop(consumer);
        awaitTopic(consumer);
        consumer.subscribe(List.of(log.topic()), new Assignment(consumer));
        consumption.enter(State.JOINING);
        while (running()) {
          round(consumer);
        }
      } catch (WakeupException e) {
        LOG.debug("Woken to stop");
      } catch (OtherIncarnation e) {
        awaitViewsOf(e);
      } catch (RuntimeException e) {
        LOG.warn("The consumer is made anew after {}", e.toString());
        consumption.trouble(e);
        backOff();
      } finally {
        unplaced.clear();
        next.clear();
      }
    }
    consumption.enter(State.STOPPED);
  }

  /** Reads nothing more until every live view was built from one other incarnation. */
  private void awaitViewsOf(OtherIncarnation other) throws InterruptedException {
    consumption.metOther(other);
    LOG.error("{}", consumption.trouble());
    while (running()) {
      pause(Duration.ofMillis(500));
      try {
        Set<UUID> live = incarnations.ofLive();
        if (live.size() == 1 && !live.contains(other.read())) {
          LOG.info("All views were built anew from {}", live);
          consumption.goesOn();
          return;
        }
      } catch (RuntimeException e) {
        LOG.debug("Live builds not looked up: {}", e.getClass().getName());
      }
    }
  }

  private void awaitTopic(Consumer<byte[], byte[]> consumer) throws InterruptedException {
    while (running()) {
      try {
        if (log.exists(consumer)) {
          return;
        }
        consumption.enter(State.AWAITING_TOPIC);
      } catch (TimeoutException e) {
        consumption.enter(State.AWAITING_BROKER);
      }
      pause(Duration.ofMillis(250));
    }
  }

  private void round(Consumer<byte[], byte[]> consumer) throws InterruptedException {
    try {
      place(consumer);
      countParked();
      ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        write(consumer, records);
      }
      consumption.behind(behind(consumer));
    } catch (InvalidOffsetException e) {
      offsets.beginAnew(consumer.beginningOffsets(e.partitions()));
      lost(consumer, e.partitions());
    } catch (TakenOver e) {
      LOG.info("Reading again from the stored place: {}", e.getMessage());
      lost(consumer, consumer.assignment());
    }
  }

  private void place(Consumer<byte[], byte[]> consumer) throws InterruptedException {
    if (unplaced.isEmpty()) {
      return;
    }
    try {
      Map<Integer, Long> stored =
          offsets.place(unplaced.stream().map(TopicPartition::partition).toList());
      for (TopicPartition partition : Set.copyOf(unplaced)) {
        long offset = stored.getOrDefault(partition.partition(), 0L);
        consumer.seek(partition, offset);
        next.put(partition.partition(), offset);
        unplaced.remove(partition);
        consumer.resume(List.of(partition));
      }
      consumption.enter(State.CONSUMING);
    } catch (RuntimeException e) {
      retryLater(e);
    }
  }

  private void write(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records)
      throws InterruptedException {
    List<Decoded> decoded = Batch.decode(records);
    try {
      batch.writeLive(decoded, next);
      decoded.forEach(record -> next.put(record.partition(), record.offset() + 1));
      calm();
      consumption.wrote(
          decoded.stream().mapToLong(Decoded::position).max().orElse(0), decoded.size());
    } catch (TakenOver | OtherIncarnation e) {
      throw e;
    } catch (RuntimeException e) {
      lost(consumer, consumer.assignment());
      retryLater(e);
    }
  }

  /** Nothing of the batch was written: read it again from where the database stands. */
  private void retryLater(RuntimeException failure) throws InterruptedException {
    if (firstFailure()) {
      LOG.warn("The batch is tried again after {}", failure.getClass().getName());
      if (!TransientFailure.is(failure)) {
        LOG.error("Not a failure that passes by itself", failure);
      }
    }
    consumption.trouble(failure);
    consumption.enter(State.RETRYING);
    backOff();
  }

  private void lost(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
    Set<TopicPartition> still = new HashSet<>(partitions);
    still.retainAll(consumer.assignment());
    consumer.pause(still);
    unplaced.addAll(still);
  }

  private void countParked() {
    if (System.nanoTime() - parkedCountedAt < PARKED_EVERY) {
      return;
    }
    parkedCountedAt = System.nanoTime();
    try {
      consumption.parked(parked.counts());
    } catch (RuntimeException e) {
      LOG.debug("Parked events not counted: {}", e.getClass().getName());
    }
  }

  private static long behind(Consumer<byte[], byte[]> consumer) {
    return consumer.assignment().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
        .sum();
  }

  /** Takes over partitions without asking the database: that may be down just now. */
  private final class Assignment implements ConsumerRebalanceListener {
    private final Consumer<byte[], byte[]> consumer;

    Assignment(Consumer<byte[], byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      LOG.info("Reads {}", partitions);
      if (consumer.assignment().isEmpty()) {
        consumption.enter(State.STANDING_BY);
      }
      partitions.forEach(partition -> consumer.seek(partition, 0));
      consumer.pause(partitions);
      unplaced.addAll(partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      partitions.forEach(
          partition -> {
            unplaced.remove(partition);
            next.remove(partition.partition());
          });
    }
  }
}
