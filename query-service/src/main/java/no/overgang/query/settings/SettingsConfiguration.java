package no.overgang.query.settings;

import java.time.Clock;
import no.overgang.events.AgencyDirectory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every part of the service is given: the clock and the agency directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class SettingsConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  AgencyDirectory agencyDirectory(Settings settings) {
    return settings.readDirectory();
  }
}
