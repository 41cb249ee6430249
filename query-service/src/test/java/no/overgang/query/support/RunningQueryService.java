package no.overgang.query.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import no.overgang.engines.TestDatabase;
import no.overgang.engines.TestEngines;
import no.overgang.events.AgencyId;
import no.overgang.query.QueryService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The service as it is, on a real PostgreSQL and Kafka, and a client for it. */
public final class RunningQueryService implements AutoCloseable {

  /** The topic of the tests that share a service. */
  public static final String TOPIC = "overgang.events.v1";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static RunningQueryService shared;

  public final EventLog log;
  public final CommandServiceDouble commands;
  private final ConfigurableApplicationContext context;
  private final int port;

  public RunningQueryService(TestDatabase database, String bootstrap, String topic) {
    this(database, bootstrap, topic, topic + "-query");
  }

  public RunningQueryService(TestDatabase database, String bootstrap, String topic, String group) {
    this.commands = new CommandServiceDouble();
    this.log = new EventLog(bootstrap, topic);
    var settings = new HashMap<String, Object>();
    settings.put("spring.config.name", QueryService.CONFIGURATION);
    settings.put("spring.datasource.url", database.url());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
    settings.put("spring.jmx.enabled", "false");
    settings.put("server.port", "0");
    settings.put("overgang.kafka.bootstrap", bootstrap);
    settings.put("overgang.kafka.topic", topic);
    settings.put("overgang.kafka.group", group);
    settings.put("overgang.issuers", Issuers.machines() + "," + Issuers.people());
    settings.put("overgang.login.issuer", Issuers.people());
    settings.put("overgang.directory", "classpath:agencies.json");
    settings.put("overgang.command-service", commands.address());
    this.context =
        new SpringApplicationBuilder(QueryService.class)
            .properties(settings)
            .run(arguments(settings));
    this.port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
  }

  private static String[] arguments(Map<String, Object> settings) {
    return settings.entrySet().stream()
        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
        .toArray(String[]::new);
  }

  /** One service for all tests that do not stop engines. It starts before its topic is there. */
  public static synchronized RunningQueryService shared() {
    if (shared == null) {
      shared =
          new RunningQueryService(
              TestEngines.postgres().newDatabase("query"), TestEngines.kafkaBootstrap(), TOPIC);
      shared.log.create(3);
      Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
    }
    return shared;
  }

  public URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  public JdbcTemplate jdbc() {
    return context.getBean(JdbcTemplate.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public java.util.Collection<no.overgang.query.view.View> views() {
    return context.getBeansOfType(no.overgang.query.view.View.class).values();
  }

  /** A reader of the agency, by its machine's token. */
  public Client as(AgencyId agency) {
    return new Client(Issuers.machine(agency, "overgang:read overgang:write"));
  }

  public Client withToken(String token) {
    return new Client(token);
  }

  public Client anonymous() {
    return new Client(null);
  }

  @Override
  public void close() {
    context.close();
    log.close();
  }

  /** Sends requests with one token. */
  public final class Client {
    private final String token;

    private Client(String token) {
      this.token = token;
    }

    public Answer get(String path) {
      return send(request(path).GET());
    }

    public Answer post(String path, String body) {
      return send(
          request(path)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpRequest.Builder request(String path) {
      var request = HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      return request;
    }

    public Answer send(HttpRequest.Builder request) {
      try {
        HttpResponse<String> response =
            HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Opens a stream of server-sent events. */
    public EventReader stream(String path, String lastEventId) {
      var request =
          HttpRequest.newBuilder(uri(path))
              .header("Authorization", "Bearer " + token)
              .header("Accept", "text/event-stream");
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      return new EventReader(HTTP, request.build());
    }
  }
}
