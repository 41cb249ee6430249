package no.overgang.standalone;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.overgang.engines.KafkaEngine;
import no.overgang.engines.PostgresEngine;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What any number of services in this JVM stand on: PostgreSQL, Kafka and the token issuer, with
 * their data in one folder, and the settings that lead a service to them.
 */
final class Foundation {

  private static final Logger log = LoggerFactory.getLogger(Foundation.class);

  private final DataFolder folder;
  private final Ends ends;
  private final Progress progress;
  private final PostgresEngine postgres;
  private final KafkaEngine kafka;
  private volatile @Nullable DevelopmentIssuer issuer;

  Foundation(DataFolder folder, Ends ends, Progress progress) {
    this.folder = folder;
    this.ends = ends;
    this.progress = progress;
    this.postgres = new PostgresEngine(folder.postgres(), ends.postgres());
    this.kafka = new KafkaEngine(folder.kafka(), ends.kafka());
  }

  /** Clears away what a killed launcher left running on this data. */
  void stopOrphan() {
    postgres.stopOrphan();
  }

  /** Starts all of it; returns when it answers. The caller stops what a failure leaves running. */
  void start() throws InterruptedException {
    together(
        () -> {
          postgres.start();
          progress.say("PostgreSQL is up");
        },
        () -> {
          kafka.start();
          progress.say("Kafka is up");
        });
    AgencyDirectoryFile.copyTo(folder.directory());
    DevelopmentIssuer starting =
        new DevelopmentIssuer(ends.issuer(), AgencyDirectoryFile.read(), folder.signingKeys());
    issuer = starting;
    starting.start();
    progress.say("Token issuer is up");
  }

  PostgresEngine postgres() {
    return postgres;
  }

  KafkaEngine kafka() {
    return kafka;
  }

  /**
   * Stops issuer, Kafka and PostgreSQL, in that order; a part that does not stop is passed over.
   */
  void stop() {
    DevelopmentIssuer running = issuer;
    if (running != null) {
      quietly("issuer", running::close);
    }
    quietly("Kafka", kafka::stop);
    quietly("PostgreSQL", postgres::stop);
  }

  /** The settings of a command-service. */
  Map<String, String> commandSettings() {
    Map<String, String> settings = commonSettings(PostgresEngine.COMMAND_DATABASE);
    // Both services share one class path here; the page belongs to the other one.
    settings.put("spring.web.resources.add-mappings", "false");
    return settings;
  }

  /**
   * The settings of a query-service.
   *
   * @param commands the command-service it passes commands on to
   */
  Map<String, String> querySettings(java.net.URI commands) {
    Map<String, String> settings = commonSettings(PostgresEngine.QUERY_DATABASE);
    settings.put("overgang.command-service", commands.toString());
    settings.put("overgang.login.issuer", DevelopmentIssuer.people(ends.issuer()));
    return settings;
  }

  private Map<String, String> commonSettings(String database) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spring.datasource.url", postgres.jdbcUrl(database));
    settings.put("spring.datasource.username", postgres.user());
    settings.put("spring.datasource.password", postgres.password());
    settings.put("overgang.kafka.bootstrap", kafka.bootstrap());
    settings.put("overgang.issuers", ends.issuers());
    settings.put("overgang.directory", folder.directory().toUri().toString());
    return settings;
  }

  /** A part that does not stop must not keep the others from stopping. */
  static void quietly(String part, Runnable stop) {
    try {
      stop.run();
    } catch (RuntimeException e) {
      log.error("Stopping: {}", part, e);
    }
  }

  /**
   * Does things side by side; the first failure is thrown at once, whatever the others are doing.
   */
  static void together(Step... steps) throws InterruptedException {
    // Not closed: closing waits for every step, and a step may hang where another has failed.
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("start-", 1).factory());
    CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
    for (Step step : steps) {
      done.submit(step);
    }
    threads.shutdown();
    for (int finished = 0; finished < steps.length; finished++) {
      try {
        done.take().get();
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e);
      }
    }
  }

  /** One of several things done side by side. */
  interface Step extends Callable<Boolean> {
    void run() throws InterruptedException;

    @Override
    default Boolean call() throws InterruptedException {
      run();
      return true;
    }
  }
}
