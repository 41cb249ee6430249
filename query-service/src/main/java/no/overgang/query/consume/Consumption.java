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
      case AWAITING_BROKER, AWAITING_TOPIC, CONSUMING, STANDING_BY -> ready = true;
      case STARTING, JOINING, RETRYING, STOPPED -> {}
    }
    if (next == State.CONSUMING || next == State.STANDING_BY) {
      trouble = null;
    }
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
