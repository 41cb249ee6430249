package no.overgang.command.relay;

import no.overgang.command.store.Standing;
import no.overgang.command.store.StoreStanding;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells in plain words when store and topic do not belong together. Readiness does not follow: the
 * service still answers, and an operator must be able to reach it.
 */
@Component
class StoreHealthIndicator implements HealthIndicator {

  private final StoreStanding standing;

  StoreHealthIndicator(StoreStanding standing) {
    this.standing = standing;
  }

  @Override
  public Health health() {
    Standing now = standing.now();
    return (now instanceof Standing.Current ? Health.up() : Health.outOfService())
        .withDetail("standing", now.getClass().getSimpleName())
        .withDetail("word", now.word())
        .withDetail("takesCommands", now.takesCommands())
        .build();
  }
}
