package no.overgang.standalone.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import no.overgang.command.model.Availability;
import no.overgang.command.participant.model.Acts;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantAct;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.events.Agency;
import no.overgang.events.EventTypes;
import no.overgang.events.json.EventJson;
import no.overgang.events.manifest.HandoverManifest;
import no.overgang.standalone.AgencyDirectoryFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A hub in memory behind real HTTP: the real decider, ids of its own, idempotent by source and id,
 * with a read side that may lie behind. Issuer, command-service and query-service on one port.
 */
final class FakeHub implements AutoCloseable {

  static {
    // Else each answer waits 40 ms for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** What came in with one request. */
  record Request(String agency, int items, int bytes) {}

  final List<Request> requests = new ArrayList<>();

  /** Ids of CloudEvents in the order in which they were decided, by participant or offer. */
  final Map<String, List<String>> order = new HashMap<>();

  /** Answers to give before any other, such as {@code 503}. */
  final List<Integer> trouble = new ArrayList<>();

  /** How many readings of a manifest show an old one first. */
  int readSideBehind;

  /** Drops the connection after deciding, so that the answer is lost, so many times. */
  int lostAnswers;

  private final AgencyDirectoryFile directory = AgencyDirectoryFile.read();
  final FakeStreams streams = new FakeStreams(directory);
  private final Map<String, JsonNode> seen = new HashMap<>();
  private HttpServer server;
  private final int port;

  FakeHub() throws IOException {
    server = start(0);
    port = server.getAddress().getPort();
  }

  int port() {
    return port;
  }

  /** Sources and ids of everything that was stored so far. */
  synchronized Set<String> taken() {
    return Set.copyOf(seen.keySet());
  }

  /** Gone: connections are refused. */
  void goesAway() {
    server.stop(0);
  }

  void comesBack() throws IOException {
    server = start(port);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private HttpServer start(int onPort) throws IOException {
    var started =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), onPort), 0);
    started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    started.createContext("/", this::answer);
    started.start();
    return started;
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (path.equals("/machines/token")) {
        String form = new String(body, StandardCharsets.UTF_8);
        String key = form.replaceAll(".*agency=([^&]*).*", "$1");
        send(exchange, 200, "{\"access_token\":\"" + key + "\"}");
        return;
      }
      Agency agency =
          directory
              .byKey(exchange.getRequestHeaders().getFirst("Authorization").substring(7))
              .orElseThrow();
      synchronized (this) {
        if (path.equals("/events")) {
          events(exchange, agency, body);
        } else {
          read(exchange, agency, path);
        }
      }
    }
  }

  private void events(HttpExchange exchange, Agency agency, byte[] body) throws IOException {
    if (!trouble.isEmpty()) {
      int status = trouble.removeFirst();
      exchange.getResponseHeaders().set("Retry-After", "1");
      send(exchange, status, "{\"status\":" + status + "}");
      return;
    }
    JsonNode batch = EventJson.open().readTree(body);
    requests.add(new Request(agency.key(), batch.size(), body.length));
    if (body.length > 256 * 1024 || batch.size() > 1_000) {
      send(exchange, 413, "{\"status\":413,\"type\":\"https://overgang.no/problems/too-large\"}");
      return;
    }
    var results = EventJson.open().createArrayNode();
    for (JsonNode event : batch) {
      results.add(result(agency, (ObjectNode) event));
    }
    if (lostAnswers > 0) {
      lostAnswers--;
      exchange.close();
      return;
    }
    send(exchange, 200, results.toString());
  }

  private ObjectNode result(Agency agency, ObjectNode event) {
    ObjectNode result = EventJson.open().createObjectNode();
    result.set("id", event.path("id"));
    result.set("source", event.path("source"));
    assertOwnSource(agency, event);
    String key = event.path("source").asString() + event.path("id").asString();
    if (seen.containsKey(key)) {
      return seen.get(key).equals(event.path("data"))
          ? result.put("status", "DUPLICATE")
          : refused(result, null, 422, "key-reused");
    }
    UUID subject = subject(event, event.path("data"));
    List<String> told = order.computeIfAbsent(subject.toString(), id -> new ArrayList<>());
    if (told.isEmpty() || !told.getLast().equals(event.path("id").asString())) {
      told.add(event.path("id").asString());
    }
    return switch (streams.take(agency, subject, event)) {
      case FakeStreams.Accepted accepted -> {
        seen.put(key, event.path("data").deepCopy());
        yield result.put("status", "ACCEPTED");
      }
      case FakeStreams.Known known -> result.put("status", "DUPLICATE");
      case FakeStreams.Refused no -> refused(result, no.rule(), no.status(), no.problem());
    };
  }

  private void read(HttpExchange exchange, Agency agency, String path) throws IOException {
    String[] parts = path.split("/");
    boolean available = path.endsWith("/available");
    ParticipantState state = streams.participant(UUID.fromString(parts[available ? 3 : 2]));
    if (available) {
      send(exchange, 200, available(agency, state).toString());
    } else if (path.endsWith("/timeline")) {
      send(exchange, 200, timeline(state).toString());
    } else {
      String hash =
          HandoverManifest.of(state.manifestSources(), state.grounds(), agency.id(), Instant.now())
              .hash();
      String shown = readSideBehind-- > 0 ? "0".repeat(64) : hash;
      send(exchange, 200, "{\"hash\":\"%s\"}".formatted(shown));
    }
  }

  private static ObjectNode available(Agency agency, ParticipantState state) {
    ObjectNode answer = EventJson.open().createObjectNode();
    for (ParticipantAct act : Acts.all()) {
      Availability availability = act.whether().in(state, agency.id());
      if (availability.open()) {
        ObjectNode open = answer.withArray("/commands").addObject().put("command", act.name());
        if (availability.targets() != null) {
          availability.targets().forEach(id -> open.withArray("/targets").add(id.toString()));
        }
      }
    }
    return answer;
  }

  private static ObjectNode timeline(ParticipantState state) {
    ObjectNode answer = EventJson.open().createObjectNode();
    List<Fact> facts = state.past().facts();
    for (int i = 0; i < facts.size(); i++) {
      ObjectNode item = answer.withArray("/items").addObject();
      item.put("eventId", facts.get(i).eventId().toString()).put("sequence", i);
      item.put("type", EventTypes.nameOf(facts.get(i).event()));
      item.set("content", EventJson.open().valueToTree(facts.get(i).event()));
    }
    return answer;
  }

  private static UUID subject(ObjectNode event, JsonNode data) {
    return UUID.fromString(
        data.has("participantId")
            ? data.path("participantId").asString()
            : event.path("subject").asString());
  }

  private static void assertOwnSource(Agency agency, ObjectNode event) {
    if (!event.path("source").asString().contains("//" + agency.key() + ".")) {
      throw new IllegalStateException("the token is not that of the source");
    }
  }

  private static ObjectNode refused(ObjectNode result, String rule, int status, String type) {
    ObjectNode problem = result.put("status", "REFUSED").putObject("problem");
    problem.put("type", "https://overgang.no/problems/" + type).put("status", status);
    if (rule != null) {
      problem.put("rule", rule);
    }
    return result;
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
