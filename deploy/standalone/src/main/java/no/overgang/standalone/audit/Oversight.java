package no.overgang.standalone.audit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import no.overgang.events.json.EventJson;
import no.overgang.standalone.Refusal;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import no.overgang.standalone.issuer.IssuerClient;
import tools.jackson.databind.JsonNode;

/** One address of a service, spoken to as oversight. */
final class Oversight {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String service;
  private final URI address;
  private final String token;

  /**
   * Fetches a token.
   *
   * @param service what the service is called when it does not answer
   * @throws Refusal when no issuer answers
   */
  Oversight(String service, int port, String path, int issuer)
      throws IOException, InterruptedException {
    this.service = service;
    this.address = URI.create("http://localhost:" + port + path);
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

  JsonNode get() throws IOException, InterruptedException {
    return send("GET", "");
  }

  JsonNode post(Map<String, String> body) throws IOException, InterruptedException {
    return send("POST", EventJson.open().writeValueAsString(body));
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
      throw new Refusal("No %s answers at %s".formatted(service, address.getAuthority()), e);
    }
  }
}
