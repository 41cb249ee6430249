package no.overgang.command;

import java.io.IOException;
import java.time.Clock;
import no.overgang.command.model.RuleBook;
import no.overgang.command.rule.RuleFile;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.json.AgencyDirectoryJson;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** What the whole service shares: the clock, the agencies and the numbers in rules. */
@Configuration
class CommandConfiguration {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  AgencyDirectory agencyDirectory(@Value("${overgang.directory}") Resource file)
      throws IOException {
    try (var in = file.getInputStream()) {
      return AgencyDirectoryJson.read(in);
    }
  }

  @Bean
  RuleBook ruleBook(@Value("${overgang.rules}") Resource file, AgencyDirectory directory)
      throws IOException {
    try (var in = file.getInputStream()) {
      RuleBook rules = RuleFile.read(in);
      rules.agencies().stream()
          .filter(agency -> directory.find(agency).isEmpty())
          .findFirst()
          .ifPresent(
              agency -> {
                throw new IllegalArgumentException(
                    "The rule data names %s, which is not in the directory".formatted(agency));
              });
      return rules;
    }
  }
}
