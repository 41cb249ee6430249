package no.overgang.query.consume;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health of the read side: whether it consumes, and what it could not handle. */
@Configuration(proxyBeanMethods = false)
class ProjectionHealth {

  /** Up as soon as the consumer knows what it waits for; being behind does not count. */
  @Bean
  HealthIndicator consumptionHealthIndicator(Consumption consumption) {
    return () -> {
      var health = consumption.ready() ? Health.up() : Health.outOfService();
      String trouble = consumption.trouble();
      if (trouble != null) {
        health.withDetail("trouble", trouble);
      }
      return health
          .withDetail("state", consumption.state())
          .withDetail("position", consumption.position())
          .withDetail("lag", consumption.lag())
          .build();
    };
  }

  /**
   * Out of service when the log is another incarnation's. Readiness does not follow: the views
   * answer as they last were, and an operator must be able to have them built anew.
   */
  @Bean
  HealthIndicator incarnationHealthIndicator(Consumption consumption) {
    return () -> {
      boolean other = consumption.state() == Consumption.State.OTHER_INCARNATION;
      var health = other ? Health.outOfService() : Health.up();
      String trouble = consumption.trouble();
      return other && trouble != null ? health.withDetail("word", trouble).build() : health.build();
    };
  }

  /** Parked events show as {@code attention}; the service answers all the same and stays up. */
  @Bean
  HealthIndicator projectionsHealthIndicator(Consumption consumption) {
    return () -> {
      var parked = consumption.parked();
      boolean attention = parked.values().stream().anyMatch(count -> count > 0);
      return Health.up().withDetail("attention", attention).withDetail("parked", parked).build();
    };
  }
}
