package no.overgang.standalone;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** One instance of a service in this JVM, to be stopped and started again at its address. */
public final class TestInstance implements AutoCloseable {

  private final Class<?> application;
  private final String configuration;
  private final URI address;
  private final Map<String, String> settings;
  private final Clock clock;
  private @Nullable RunningService running;

  TestInstance(
      Class<?> application,
      String configuration,
      URI address,
      Map<String, String> settings,
      Clock clock) {
    this.application = application;
    this.configuration = configuration;
    this.address = address;
    this.settings = settings;
    this.clock = clock;
  }

  /** Where it answers when it runs. */
  public URI address() {
    return address;
  }

  /** Starts it and returns when it is ready. */
  public synchronized void start() throws InterruptedException {
    if (running != null) {
      return;
    }
    ApplicationContextInitializer<GenericApplicationContext> withClock =
        context ->
            context.registerBean(
                "clockOfTest", Clock.class, () -> clock, bean -> bean.setPrimary(true));
    RunningService started =
        RunningService.start(application, configuration, address, settings, withClock);
    running = started;
    started.awaitReady();
  }

  /** A part of it as it runs now. */
  public synchronized <T> T part(Class<T> type) {
    return Objects.requireNonNull(running, "It does not run").part(type);
  }

  /** Stops it as a told end does: what is under way is finished first. */
  @Override
  public synchronized void close() {
    if (running != null) {
      running.close();
      running = null;
    }
  }
}
