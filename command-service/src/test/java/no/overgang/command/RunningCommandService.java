package no.overgang.command;

import com.nimbusds.jose.JOSEObjectType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.overgang.engines.TestDatabase;
import no.overgang.engines.TestEngines;
import no.overgang.events.json.EventJson;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The whole service on a real PostgreSQL and Kafka, spoken to over HTTP. One for all tests. */
public final class RunningCommandService {

  public static final String REFUGEE = "0192:311003372";
  public static final String NAV = "0192:311004743";
  public static final String VO = "0192:311006118";
  public static final String OTHER_NAV = "0192:311008854";
  public static final String OVERSIGHT = "0192:311038990";

  /** How many events a registration by a refugee service leads to, its deadline D01 among them. */
  public static final int REGISTERED = 4;

  private static final MockOAuth2Server ISSUER = new MockOAuth2Server();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static {
    ISSUER.start();
  }

  private static final class Shared {
    static final RunningCommandService SERVICE =
        new RunningCommandService(
            TestEngines.postgres().newDatabase("command"), TestEngines.kafkaBootstrap());
  }

  private final ConfigurableApplicationContext context;
  private final int port;

  public RunningCommandService(TestDatabase database, String kafka) {
    this(database, kafka, Clock.systemUTC());
  }

  /** With a clock of the test's own, and settings besides the usual as {@code name=value}. */
  public RunningCommandService(
      TestDatabase database, String kafka, Clock clock, String... settings) {
    Stream<String> usual =
        Stream.of(
            "server.port=0",
            "spring.datasource.url=" + database.url(),
            "spring.datasource.username=" + database.user(),
            "spring.datasource.password=" + database.password(),
            "overgang.kafka.bootstrap=" + kafka,
            "overgang.kafka.topic=" + topic(database),
            "overgang.issuers=" + issuer("machines") + "," + issuer("people"),
            "overgang.directory=classpath:agencies.json");
    context =
        new SpringApplicationBuilder(CommandService.class)
            .properties("spring.config.name=" + CommandService.CONFIGURATION)
            .initializers(
                starting ->
                    ((GenericApplicationContext) starting)
                        .registerBean(
                            "clockOfTheTest",
                            Clock.class,
                            () -> clock,
                            definition -> definition.setPrimary(true)))
            .run(
                Stream.concat(usual.filter(one -> !isIn(settings, one)), Arrays.stream(settings))
                    .map(setting -> "--" + setting)
                    .toArray(String[]::new));
    port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
  }

  /** The service that most tests share. */
  public static RunningCommandService shared() {
    return Shared.SERVICE;
  }

  private static boolean isIn(String[] settings, String setting) {
    String name = setting.substring(0, setting.indexOf('=') + 1);
    return Arrays.stream(settings).anyMatch(one -> one.startsWith(name));
  }

  /** The topic of a database's events: several stores of the tests share a broker, none a topic. */
  public static String topic(TestDatabase database) {
    return "events." + database.url().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
  }

  /** A part of the service. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Stops the service. */
  public void stop() {
    context.close();
  }

  private static String issuer(String id) {
    return ISSUER.issuerUrl(id).toString();
  }

  /** A token of an agency's system with the usual scopes. */
  public static String machine(String agency) {
    return machine(agency, "overgang:write overgang:read", 3600);
  }

  /** A token of an agency's system. */
  public static String machine(String agency, String scope, long secondsToLive) {
    return token(
        "machines",
        "client",
        secondsToLive,
        Map.of(
            "scope", scope, "consumer", Map.of("authority", "iso6523-actorid-upis", "ID", agency)));
  }

  /** A token of a person who acts for an agency. */
  public static String person(String agency, String subject) {
    return token(
        "people",
        subject,
        3600,
        Map.of(
            "scope",
            "overgang:write overgang:read",
            "name",
            "Ane Øving",
            "overgang_agency",
            agency,
            "overgang_roles",
            List.of("ADVISER")));
  }

  /** A token of an issuer nobody trusts. */
  public static String foreign(String agency) {
    return token(
        "elsewhere", "client", 3600, Map.of("scope", "overgang:write", "overgang_agency", agency));
  }

  private static String token(
      String issuer, String subject, long secondsToLive, Map<String, Object> claims) {
    return ISSUER
        .issueToken(
            issuer,
            "client",
            new DefaultOAuth2TokenCallback(
                issuer,
                subject,
                JOSEObjectType.JWT.getType(),
                List.of("overgang"),
                claims,
                secondsToLive))
        .serialize();
  }

  /** An answer of the service. */
  public record Reply(int status, JsonNode body, java.net.http.HttpHeaders headers) {
    /** The fields a problem points at. */
    public List<String> pointers() {
      return body.path("errors")
          .valueStream()
          .map(error -> error.path("pointer").asString())
          .toList();
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  /** Posts a body with headers given as name and value in turn. */
  public Reply post(String token, String path, String contentType, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** Posts JSON. */
  public Reply post(String token, String path, Object body, String... headers) {
    return post(token, path, "application/json", EventJson.open().writeValueAsBytes(body), headers);
  }

  /** Gives a command to a participant. */
  public Reply give(
      String token, UUID participant, String command, Object body, String... headers) {
    return post(token, "/commands/participants/" + participant + "/" + command, body, headers);
  }

  /** Reads. */
  public Reply get(String token, String path) {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return send(request.GET().build());
  }

  private static Reply send(HttpRequest request) {
    try {
      HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Reply(response.statusCode(), json(response.body()), response.headers());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(byte[] body) {
    return body.length == 0 ? EventJson.open().createObjectNode() : EventJson.open().readTree(body);
  }

  /** The body of a registration with a number of its own. */
  public static ObjectNode registration() {
    ObjectNode body = EventJson.open().createObjectNode();
    body.put("municipality", "3301")
        .put("settledOn", "2026-01-10")
        .put("residenceGround", "ASYLUM")
        .put("birthYear", 1990)
        .put("preferredLanguage", "ti")
        .put("interpreterNeeded", true)
        .put("priorEducation", "PRIMARY")
        .put("name", "Oppdiktet Navnesen");
    body.putArray("identifiers")
        .addObject()
        .put("type", "LOCAL")
        .put("value", UUID.randomUUID().toString());
    return body;
  }

  /** A new participant of an agency. */
  public UUID registered(String agency) {
    Reply reply = post(machine(agency), "/commands/participants", registration());
    return UUID.fromString(reply.body().get("participantId").asString());
  }
}
