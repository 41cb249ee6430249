package no.overgang.standalone;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.overgang.command.CommandService;
import no.overgang.engines.KafkaEngine;
import no.overgang.engines.PostgresEngine;
import no.overgang.query.QueryService;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole hub in this JVM: engines, issuer and both services. {@link #stop} may come at any time,
 * also while {@link #start} is at work in another thread; what has been started by then is stopped
 * in the right order.
 */
final class Hub {

  private static final Logger log = LoggerFactory.getLogger(Hub.class);

  /** How long the services may take to finish what they are doing when told to stop. */
  private static final long SERVICES_STOP_SECONDS = 12;

  private final DataFolder folder;
  private final Ends ends;
  private final Progress progress;
  private final PostgresEngine postgres;
  private final KafkaEngine kafka;
  private final Map<String, RunningService> services = new ConcurrentHashMap<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private volatile @Nullable DevelopmentIssuer issuer;

  Hub(DataFolder folder, Ends ends, Progress progress) {
    this.folder = folder;
    this.ends = ends;
    this.progress = progress;
    this.postgres = new PostgresEngine(folder.postgres(), ends.postgres());
    this.kafka = new KafkaEngine(folder.kafka(), ends.kafka());
  }

  /**
   * Looks whether everything can start, and clears away what a killed launcher left running on this
   * data.
   *
   * @throws Refusal naming a port that is taken
   */
  void prepare() {
    // Before the ports: a server left behind would look like somebody else's on ours.
    postgres.stopOrphan();
    ends.requireFree();
  }

  /**
   * Starts everything; returns when both services are ready. The caller stops what a failure leaves
   * running.
   */
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
    startIssuer();
    together(
        () -> startService(CommandService.class, CommandService.CONFIGURATION, commandSettings()),
        () -> startService(QueryService.class, QueryService.CONFIGURATION, querySettings()));
  }

  PostgresEngine postgres() {
    return postgres;
  }

  /** Stops services, issuer, Kafka and PostgreSQL, in that order. A second call does nothing. */
  void stop() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    quietly("services", this::stopServices);
    DevelopmentIssuer running = issuer;
    if (running != null) {
      quietly("issuer", running::close);
    }
    quietly("Kafka", kafka::stop);
    quietly("PostgreSQL", postgres::stop);
  }

  boolean isStopping() {
    return stopping.get();
  }

  private void startIssuer() {
    AgencyDirectoryFile.copyTo(folder.directory());
    DevelopmentIssuer starting =
        new DevelopmentIssuer(ends.issuer(), AgencyDirectoryFile.read(), folder.signingKeys());
    issuer = starting;
    starting.start();
    progress.say("Token issuer is up");
  }

  private void startService(Class<?> application, String name, Map<String, String> settings)
      throws InterruptedException {
    boolean isCommand = application == CommandService.class;
    RunningService service =
        RunningService.start(application, name, isCommand ? ends.door() : ends.page(), settings);
    services.put(name, service);
    service.awaitReady();
    progress.say((isCommand ? "Command service" : "Query service") + " is ready");
  }

  private Map<String, String> commandSettings() {
    Map<String, String> settings = commonSettings(PostgresEngine.COMMAND_DATABASE);
    // Both services share one class path here; the page belongs to the other one.
    settings.put("spring.web.resources.add-mappings", "false");
    return settings;
  }

  private Map<String, String> querySettings() {
    Map<String, String> settings = commonSettings(PostgresEngine.QUERY_DATABASE);
    settings.put("overgang.command-service", ends.door().toString());
    settings.put("overgang.login.issuer", DevelopmentIssuer.people(ends.issuer()));
    return settings;
  }

  private Map<String, String> commonSettings(String database) {
    Map<String, String> settings = new ConcurrentHashMap<>();
    settings.put("spring.datasource.url", postgres.jdbcUrl(database));
    settings.put("spring.datasource.username", postgres.user());
    settings.put("spring.datasource.password", postgres.password());
    settings.put("overgang.kafka.bootstrap", kafka.bootstrap());
    settings.put("overgang.issuers", ends.issuers());
    settings.put("overgang.directory", folder.directory().toUri().toString());
    return settings;
  }

  private void stopServices() {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
      for (RunningService service : services.values()) {
        threads.execute(() -> quietly("service", service::close));
      }
      threads.shutdown();
      if (!threads.awaitTermination(SERVICES_STOP_SECONDS, TimeUnit.SECONDS)) {
        log.warn("A service took longer than {} s to stop", SERVICES_STOP_SECONDS);
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A part that does not stop must not keep the others from stopping. */
  private static void quietly(String part, Runnable stop) {
    try {
      stop.run();
    } catch (RuntimeException e) {
      log.error("Stopping: {}", part, e);
    }
  }

  /**
   * Does things side by side; the first failure is thrown at once, whatever the others are doing.
   */
  private static void together(Step... steps) throws InterruptedException {
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

  private interface Step extends Callable<Boolean> {
    void run() throws InterruptedException;

    @Override
    default Boolean call() throws InterruptedException {
      run();
      return true;
    }
  }
}
