package no.overgang.command.deadline;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells how late the sweep is; one that cannot get through does not stop commands. */
@Component
class DeadlinesHealthIndicator implements HealthIndicator {

  private final DeadlineSweep sweep;

  DeadlinesHealthIndicator(DeadlineSweep sweep) {
    this.sweep = sweep;
  }

  @Override
  public Health health() {
    return (sweep.healthy() ? Health.up() : Health.unknown())
        .withDetail("lagSeconds", sweep.lag().toSeconds())
        .build();
  }
}
