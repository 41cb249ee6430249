package no.overgang.standalone.audit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import no.overgang.events.json.EventJson;
import no.overgang.standalone.Refusal;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import no.overgang.standalone.issuer.IssuerClient;
import tools.jackson.databind.JsonNode;

/** The query service's replays, asked for as oversight. */
final class Replays {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private final String token;

  Replays(int query, int issuer) throws IOException, InterruptedException {
    address = URI.create("http://localhost:" + query + "/audit/replays");
    try {
      token =
          IssuerClient.token(
              URI.create(DevelopmentIssuer.machines(issuer) + "/token"),
              Map.of(
                  "grant_type", "client_credentials",
                  "client_id", "overgang-cli",
                  "client_secret", "development",
                  "agency", "oversight"));
    } catch (ConnectException e) {
      throw new Refusal(
          "No issuer answers on port %d. Start one with ./overgang run.".formatted(issuer), e);
    }
  }

  /**
   * A view as it was built.
   *
   * @param rate events a second
   */
  record Replay(String view, int generation, long events, long rate, long position) {}

  /** The views there are. */
  List<String> views() throws IOException, InterruptedException {
    return send("GET", "")
        .get("items")
        .valueStream()
        .map(build -> build.get("view").asString())
        .distinct()
        .toList();
  }

  /**
   * Builds a view anew and returns when it has taken its place.
   *
   * @throws Refusal when there is no such view or it is being built already
   */
  Replay build(String view) throws IOException, InterruptedException {
    JsonNode begun = send("POST", EventJson.open().writeValueAsString(Map.of("view", view)));
    int generation = begun.get("generation").asInt();
    while (true) {
      JsonNode build = find(view, generation);
      if (build.get("status").asString().equals("LIVE")) {
        return new Replay(
            view,
            generation,
            build.get("events").asLong(),
            build.path("rate").asLong(0),
            build.get("position").asLong());
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private JsonNode find(String view, int generation) throws IOException, InterruptedException {
    return send("GET", "")
        .get("items")
        .valueStream()
        .filter(build -> build.get("view").asString().equals(view))
        .filter(build -> build.get("generation").asInt() == generation)
        .findFirst()
        .orElseThrow(() -> new Refusal("The rebuild of %s was given up".formatted(view)));
  }

  private JsonNode send(String method, String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
      JsonNode answer = EventJson.open().readTree(response.body());
      if (response.statusCode() >= 400) {
        throw new Refusal(
            answer.path("title").asString("Refused") + ": " + answer.path("detail").asString(""));
      }
      return answer;
    } catch (ConnectException e) {
      throw new Refusal("No query service answers at " + address.getAuthority(), e);
    }
  }
}
