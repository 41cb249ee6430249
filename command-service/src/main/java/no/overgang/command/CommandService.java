package no.overgang.command;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the command service: what agencies tell the hub becomes events. */
@SpringBootApplication
public class CommandService {

  /** The base name of this service's configuration file, so that both services fit in one JVM. */
  public static final String CONFIGURATION = "command-service";

  /** Starts the service on its own, against an external PostgreSQL, Kafka and issuer. */
  public static void main(String[] args) {
    System.setProperty("spring.config.name", CONFIGURATION);
    if ("json".equalsIgnoreCase(System.getenv("OVERGANG_LOG"))) {
      System.setProperty("logging.structured.format.console", "ecs");
    }
    SpringApplication.run(CommandService.class, args);
  }
}
