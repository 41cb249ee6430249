package no.overgang.standalone.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.twins.Race;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands between an agency's system and two instances of the hub, and sends each event of a batch
 * three times in the same instant. Hands one of the answers on, and keeps all of them.
 */
final class Thrice implements AutoCloseable {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final List<TestInstance> doors;
  private final boolean forgetful;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final ConcurrentLinkedQueue<Sent> sent = new ConcurrentLinkedQueue<>();

  /**
   * @param forgetful whether it gives an event another id each time it sends it, as nobody should
   */
  Thrice(List<TestInstance> doors, boolean forgetful) throws IOException {
    this.doors = doors;
    this.forgetful = forgetful;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** An answer of the hub. */
  record Heard(int status, JsonNode body) {

    List<String> events() {
      return body.path("events")
          .valueStream()
          .map(event -> event.path("eventId").asString())
          .toList();
    }
  }

  /** An event, and the answers to it. */
  record Sent(String authorization, ObjectNode event, List<Heard> heard) {

    String type() {
      return event.path("type").asString();
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  List<Sent> sent() {
    return List.copyOf(sent);
  }

  /** The events that were not answered alike. */
  List<String> faults() {
    return sent.stream()
        .filter(one -> one.heard().stream().distinct().count() > 1)
        .map(one -> one.type() + " answered " + one.heard())
        .toList();
  }

  /** Sends everything once more; the events that were not answered as before. */
  List<String> faultsWhenSentAgain() throws IOException, InterruptedException {
    var faults = new ArrayList<String>();
    int turn = 0;
    for (Sent one : sent) {
      Heard again = post(doors.get(turn++ % doors.size()), one.authorization(), one.event());
      if (!again.equals(one.heard().getFirst())) {
        faults.add("%s answered %s, then %s".formatted(one.type(), one.heard().getFirst(), again));
      }
    }
    return faults;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      Heard answer =
          exchange.getRequestMethod().equals("POST")
              ? all(
                  authorization,
                  (ArrayNode) JsonMapper.shared().readTree(exchange.getRequestBody()))
              : get(authorization, exchange.getRequestURI());
      byte[] body = JsonMapper.shared().writeValueAsBytes(answer.body());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private Heard all(String authorization, ArrayNode events) throws Exception {
    ArrayNode results = JsonMapper.shared().createArrayNode();
    for (JsonNode event : events) {
      Heard heard = thrice(authorization, (ObjectNode) event);
      ObjectNode result = results.addObject();
      if (heard.status() == 200) {
        result.put("status", "ACCEPTED");
      } else {
        result.put("status", "REFUSED").set("problem", heard.body());
      }
    }
    return new Heard(200, results);
  }

  private Heard thrice(String authorization, ObjectNode event) throws Exception {
    var calls = new ArrayList<Callable<Heard>>();
    for (int i = 0; i < 3; i++) {
      TestInstance door = doors.get(i % doors.size());
      ObjectNode sending = forgetful ? event.deepCopy().put("id", newId()) : event;
      calls.add(() -> post(door, authorization, sending));
    }
    List<Heard> heard = Race.of(calls);
    sent.add(new Sent(authorization, event, heard));
    return heard.getFirst();
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private static Heard post(TestInstance door, String authorization, ObjectNode event)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(door.address().resolve("/events"))
            .header("Authorization", authorization)
            .header("Content-Type", "application/cloudevents+json")
            .POST(
                HttpRequest.BodyPublishers.ofByteArray(
                    JsonMapper.shared().writeValueAsBytes(event))));
  }

  private Heard get(String authorization, URI what) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(doors.getFirst().address().resolve(what.toString()))
            .header("Authorization", authorization));
  }

  private static Heard send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Heard(response.statusCode(), JsonMapper.shared().readTree(response.body()));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
