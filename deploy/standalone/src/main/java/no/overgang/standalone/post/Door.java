package no.overgang.standalone.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hub over HTTP. Sends again after a lost connection, 429 and 5xx; the hub knows an item by
 * source and id, so sending twice stores once.
 */
final class Door {

  private static final String BATCH = "application/cloudevents-batch+json; charset=UTF-8";
  private static final int TRIES_AT_A_FAULT = 4;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI events;
  private final Tokens tokens;
  private final Patience patience;

  Door(URI command, Tokens tokens, Patience patience) {
    this.events = command.resolve("/events");
    this.tokens = tokens;
    this.patience = patience;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Received(int status, byte[] body, boolean repeated) {}

  /**
   * Posts CloudEvents of one agency, in order.
   *
   * @return an answer for each
   */
  List<Answer> post(String agency, List<byte[]> items)
      throws InterruptedException, Patience.Exhausted {
    Received received =
        exchange(
            agency,
            HttpRequest.newBuilder(events)
                .header("Content-Type", BATCH)
                .POST(HttpRequest.BodyPublishers.ofByteArray(array(items))),
            items.size());
    if (received.status() == 200) {
      return answers(received);
    }
    if (items.size() > 1) {
      // One bad item may have spoilt the request; find it without losing the others.
      int half = items.size() / 2;
      var both = new ArrayList<>(post(agency, items.subList(0, half)));
      both.addAll(post(agency, items.subList(half, items.size())));
      return both;
    }
    JsonNode problem = json(received.body());
    return List.of(
        Answer.refused(
            text(problem, "rule"), received.status(), text(problem, "type"), received.repeated()));
  }

  /** Reads something; none when the answer is not 200. */
  @Nullable JsonNode get(String agency, URI address)
      throws InterruptedException, Patience.Exhausted {
    Received received = exchange(agency, HttpRequest.newBuilder(address).GET(), -1);
    return received.status() == 200 ? json(received.body()) : null;
  }

  /** One request until it is answered; {@code results} is how many are asked for, or -1. */
  private Received exchange(String agency, HttpRequest.Builder request, int results)
      throws InterruptedException, Patience.Exhausted {
    int faults = 0;
    boolean renewed = false;
    for (int attempt = 1; ; attempt++) {
      String trouble;
      long askedFor = 0;
      try {
        HttpRequest ready =
            request
                .timeout(Duration.ofSeconds(60))
                .setHeader("Authorization", "Bearer " + tokens.of(agency))
                .build();
        HttpResponse<byte[]> response = client.send(ready, HttpResponse.BodyHandlers.ofByteArray());
        int status = response.statusCode();
        if (status == 401 && !renewed) {
          renewed = true;
          tokens.forget(agency);
          continue;
        }
        boolean later = status == 429 || status == 503;
        boolean fault = status >= 500 && !later && ++faults < TRIES_AT_A_FAULT;
        if (!later && !fault && (status != 200 || readable(response.body(), results))) {
          patience.answered();
          return new Received(status, response.body(), attempt > 1);
        }
        trouble = "status " + status;
        askedFor = later ? retryAfter(response) : 0;
      } catch (IOException e) {
        trouble = e.getClass().getSimpleName();
      }
      patience.pause(attempt, askedFor, trouble);
    }
  }

  private static boolean readable(byte[] body, int results) {
    JsonNode json = json(body);
    return results < 0 ? !json.isMissingNode() : json.isArray() && json.size() == results;
  }

  private static List<Answer> answers(Received received) {
    var answers = new ArrayList<Answer>();
    for (JsonNode result : json(received.body())) {
      JsonNode problem = result.path("problem");
      answers.add(
          switch (result.path("status").asString("")) {
            case "ACCEPTED" -> new Answer(Answer.ACCEPTED, null, received.repeated());
            case "DUPLICATE" -> new Answer(Answer.DUPLICATE, null, received.repeated());
            default ->
                Answer.refused(
                    text(problem, "rule"),
                    problem.path("status").asInt(0),
                    text(problem, "type"),
                    received.repeated());
          });
    }
    return answers;
  }

  private static byte[] array(List<byte[]> items) {
    var out = new ByteArrayOutputStream(Schedule.MOST_BYTES);
    out.write('[');
    for (int i = 0; i < items.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      out.writeBytes(items.get(i));
    }
    out.write(']');
    return out.toByteArray();
  }

  private static long retryAfter(HttpResponse<?> response) {
    String seconds = response.headers().firstValue("Retry-After").orElse("");
    return seconds.matches("[0-9]{1,5}") ? Long.parseLong(seconds) * 1_000 : 0;
  }

  private static JsonNode json(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return tools.jackson.databind.node.MissingNode.getInstance();
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).asString(null);
  }
}
