package no.overgang.command.relay;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells how far the relay has come; a relay that cannot get through does not stop commands. */
@Component
class RelayHealthIndicator implements HealthIndicator {

  private final Relay relay;

  RelayHealthIndicator(Relay relay) {
    this.relay = relay;
  }

  @Override
  public Health health() {
    return (relay.healthy() ? Health.up() : Health.unknown())
        .withDetail("position", relay.position())
        .build();
  }
}
