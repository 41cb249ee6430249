package no.overgang.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One of the two services, as a Spring context of its own in this JVM. */
final class RunningService implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String name;
  private final URI address;
  private final ConfigurableApplicationContext context;

  private RunningService(String name, URI address, ConfigurableApplicationContext context) {
    this.name = name;
    this.address = address;
    this.context = context;
  }

  /**
   * Starts a service; returns when its doors are open, which may be before it is ready.
   *
   * @param application the service's main class
   * @param configuration base name of its configuration file
   * @param settings properties that win over file and environment
   * @param initializers what is put into its context before anything else, such as another clock
   * @throws Refusal one line on why it did not start
   */
  static RunningService start(
      Class<?> application,
      String configuration,
      URI address,
      Map<String, String> settings,
      ApplicationContextInitializer<?>... initializers) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("spring.config.name", configuration);
    all.put("server.port", Integer.toString(address.getPort()));
    // The issuer behind this hub trusts everybody, so nobody else may reach it.
    all.put("server.address", "127.0.0.1");
    // Open event streams would otherwise hold a stop for the whole 30 s.
    all.put("spring.lifecycle.timeout-per-shutdown-phase", "8s");
    String[] arguments =
        all.entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    try {
      ConfigurableApplicationContext context =
          new SpringApplicationBuilder(application)
              .initializers(initializers)
              .bannerMode(Banner.Mode.OFF)
              .registerShutdownHook(false)
              .run(arguments);
      return new RunningService(configuration, address, context);
    } catch (RuntimeException e) {
      throw new Refusal("The " + configuration + " did not start: " + rootMessage(e), e);
    }
  }

  /**
   * Waits until the service says that it is ready.
   *
   * @throws Refusal when it has not in a minute
   */
  void awaitReady() throws InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(5))
            .build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    String last = "no answer";
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end) {
        try {
          HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
          if (answer.statusCode() == 200) {
            return;
          }
          last = "readiness answers " + answer.statusCode();
        } catch (IOException e) {
          last = String.valueOf(e.getMessage());
        }
        // Readiness can only be asked for; there is nothing to be woken by.
        Thread.sleep(100);
      }
    }
    throw new Refusal("The " + name + " is not ready after 60 s: " + last);
  }

  /** A part of the service, for whoever must look inside. */
  <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  private static String rootMessage(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message =
        root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return message.lines().findFirst().orElse(message);
  }
}
