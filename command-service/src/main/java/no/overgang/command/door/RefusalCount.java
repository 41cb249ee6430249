package no.overgang.command.door;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Counts and logs what is refused, by name; never what was asked. */
@Component
class RefusalCount {

  private static final Logger LOG = LoggerFactory.getLogger(RefusalCount.class);

  private final MeterRegistry meters;

  RefusalCount(MeterRegistry meters) {
    this.meters = meters;
  }

  void count(Problem problem) {
    String rule = problem.rule() == null ? "none" : problem.rule();
    meters.counter("overgang_refusals", "problem", problem.name(), "rule", rule).increment();
    LOG.info("Refused: {} {}, rule {}", problem.status().value(), problem.name(), rule);
  }
}
