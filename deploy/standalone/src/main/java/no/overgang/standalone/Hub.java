package no.overgang.standalone;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import no.overgang.command.CommandService;
import no.overgang.engines.PostgresEngine;
import no.overgang.query.QueryService;
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

  private final Ends ends;
  private final Progress progress;
  private final Foundation foundation;
  private final Map<String, RunningService> services = new ConcurrentHashMap<>();
  private final AtomicBoolean stopping = new AtomicBoolean();

  Hub(DataFolder folder, Ends ends, Progress progress) {
    this.ends = ends;
    this.progress = progress;
    this.foundation = new Foundation(folder, ends, progress);
  }

  /**
   * Looks whether everything can start, and clears away what a killed launcher left running on this
   * data.
   *
   * @throws Refusal naming a port that is taken
   */
  void prepare() {
    // Before the ports: a server left behind would look like somebody else's on ours.
    foundation.stopOrphan();
    ends.requireFree();
  }

  /**
   * Starts everything; returns when both services are ready. The caller stops what a failure leaves
   * running.
   */
  void start() throws InterruptedException {
    foundation.start();
    Foundation.together(
        () ->
            startService(
                CommandService.class, CommandService.CONFIGURATION, foundation.commandSettings()),
        () ->
            startService(
                QueryService.class,
                QueryService.CONFIGURATION,
                foundation.querySettings(ends.door())));
  }

  PostgresEngine postgres() {
    return foundation.postgres();
  }

  /** Stops services, issuer, Kafka and PostgreSQL, in that order. A second call does nothing. */
  void stop() {
    if (!stopping.compareAndSet(false, true)) {
      return;
    }
    Foundation.quietly("services", this::stopServices);
    foundation.stop();
  }

  boolean isStopping() {
    return stopping.get();
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

  private void stopServices() {
    try (ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory())) {
      for (RunningService service : services.values()) {
        threads.execute(() -> Foundation.quietly("service", service::close));
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
}
