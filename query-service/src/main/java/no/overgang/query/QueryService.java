package no.overgang.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the query service: events become what each agency reads. */
@SpringBootApplication
public class QueryService {

  /** The base name of this service's configuration file, so that both services fit in one JVM. */
  public static final String CONFIGURATION = "query-service";

  /** Starts the service on its own, against an external PostgreSQL, Kafka and issuer. */
  public static void main(String[] args) {
    System.setProperty("spring.config.name", CONFIGURATION);
    if ("json".equalsIgnoreCase(System.getenv("OVERGANG_LOG"))) {
      System.setProperty("logging.structured.format.console", "ecs");
    }
    SpringApplication.run(QueryService.class, args);
  }
}
