package no.overgang.standalone.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running development issuer for a token. */
public final class IssuerClient {

  /** The issuer is there and says no. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String reason) {
      super("The issuer refused: " + reason);
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private IssuerClient() {}

  /**
   * An access token.
   *
   * @param endpoint an issuer's address with {@code /token} at its end
   * @param fields the form to send
   * @throws IOException when nothing answers there ({@link java.net.ConnectException}), or not an
   *     issuer
   * @throws Refused when it does not know the agency
   */
  public static String token(URI endpoint, Map<String, String> fields)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> response =
          client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      JsonNode body = JsonMapper.shared().readTree(response.body());
      if (response.statusCode() != 200) {
        if (!body.has("error_description")) {
          throw new IOException("What answers at " + endpoint + " is not the issuer");
        }
        throw new Refused(body.path("error_description").asString());
      }
      return body.path("access_token").asString();
    } catch (JacksonException e) {
      throw new IOException("What answers at " + endpoint + " is not the issuer", e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
