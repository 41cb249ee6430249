package no.overgang.query.consume;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import no.overgang.query.view.View;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the live consumer is doing, for health and metrics; never asks the database itself. */
@Component
class Consumption {

  /** How far the consumer has come since the service started. */
  enum State {
    STARTING,
    AWAITING_BROKER,
    AWAITING_TOPIC,
    JOINING,
    CONSUMING,
    /** The others of the group read all partitions; should one go, this one takes over. */
    STANDING_BY,
    RETRYING,
    /** The log is another incarnation's: nothing is read until the views have been built anew. */
    OTHER_INCARNATION,
    STOPPED
  }

  private final Map<String, AtomicLong> parked = new ConcurrentHashMap<>();
  private final AtomicLong position = new AtomicLong();
  private final AtomicLong lag = new AtomicLong();
  private final AtomicLong processed = new AtomicLong();
  private volatile State state = State.STARTING;
  private volatile boolean ready;
  private volatile @Nullable String trouble;

  Consumption(List<View> views, MeterRegistry metrics) {
    for (View view : views) {
      var count = new AtomicLong();
      parked.put(view.name(), count);
      Gauge.builder("overgang.parked.events", count, AtomicLong::get)
          .description("Events the live build of a view could not handle")
          .tag("view", view.name())
          .register(metrics);
    }
    Gauge.builder("overgang.projected.position", position, AtomicLong::get)
        .description("Highest global position this instance wrote")
        .register(metrics);
    Gauge.builder("overgang.projection.lag", lag, AtomicLong::get)
        .description("Records this instance has not yet read, over its partitions")
        .register(metrics);
    io.micrometer.core.instrument.FunctionCounter.builder(
            "overgang.projected.events", processed, AtomicLong::get)
        .description("Events this instance wrote to the live views")
        .register(metrics);
  }

  void enter(State next) {
    state = next;
    switch (next) {
      case AWAITING_BROKER, AWAITING_TOPIC, CONSUMING, STANDING_BY, OTHER_INCARNATION ->
          ready = true;
      case STARTING, JOINING, RETRYING, STOPPED -> {}
    }
    if (next == State.CONSUMING || next == State.STANDING_BY) {
      trouble = null;
    }
  }

  /** The log goes on in another incarnation of the store than the views were built from. */
  void metOther(OtherIncarnation other) {
    enter(State.OTHER_INCARNATION);
    trouble =
        ("The events on Kafka are of another incarnation of the store (%s) than the views (%s): the"
                + " store was restored or the topic was written anew. Nothing is read, so that two"
                + " histories do not mix; the views answer as they last were. When the"
                + " command-service has written the topic anew, build all views anew:"
                + " ./overgang audit replay")
            .formatted(other.met(), other.read());
  }

  /** All views were built anew: positions are those of the new incarnation. */
  void goesOn() {
    position.set(0);
    enter(State.JOINING);
    trouble = null;
  }

  void trouble(RuntimeException failure) {
    trouble = failure.getClass().getSimpleName();
  }

  void wrote(long highest, int events) {
    position.accumulateAndGet(highest, Math::max);
    processed.addAndGet(events);
  }

  void behind(long records) {
    lag.set(records);
  }

  void parked(Map<String, Long> counts) {
    parked.forEach((view, count) -> count.set(counts.getOrDefault(view, 0L)));
  }

  boolean ready() {
    return ready;
  }

  State state() {
    return state;
  }

  @Nullable String trouble() {
    return trouble;
  }

  long position() {
    return position.get();
  }

  long lag() {
    return lag.get();
  }

  Map<String, Long> parked() {
    var counts = new TreeMap<String, Long>();
    parked.forEach((view, count) -> counts.put(view, count.get()));
    return counts;
  }
}
