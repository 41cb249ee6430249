package no.overgang.standalone.twins;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's own case system, which speaks to whichever instance it is told to. */
public final class CaseSystem {

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String key;
  private final String token;

  CaseSystem(String key, String token) {
    this.key = key;
    this.token = token;
  }

  /** An answer. */
  public record Reply(int status, JsonNode body) {

    /** The last part of a problem's type, such as {@code no-seat-left}; empty without a problem. */
    public String problem() {
      return body.path("type").asString("").replaceFirst(".*/", "");
    }

    /** The position to wait for when reading. */
    public long position() {
      return body.path("position").asLong();
    }
  }

  /** An agency's id by its key. */
  public static String idOf(String key) {
    return AgencyDirectoryFile.read().byKey(key).orElseThrow().id().value();
  }

  /** Where the agency's worklist is read. */
  public String worklist() {
    return "/agencies/" + idOf(key).substring("0192:".length()) + "/worklist";
  }

  /** Posts a body, with headers as name and value in turn. */
  public Reply posts(TestInstance to, String path, Map<String, ?> body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(to, path)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** Gives a command about a participant. */
  public Reply gives(
      TestInstance to, UUID participant, String command, Map<String, ?> fields, String... headers)
      throws IOException, InterruptedException {
    return posts(to, "/commands/participants/" + participant + "/" + command, fields, headers);
  }

  /** Reads. */
  public Reply reads(TestInstance from, String path) throws IOException, InterruptedException {
    return send(request(from, path));
  }

  /** Listens to a stream of server-sent events until it is closed. */
  public Listening listensTo(TestInstance at, String path) {
    return new Listening(HTTP, request(at, path).header("Accept", "text/event-stream").build());
  }

  private HttpRequest.Builder request(TestInstance to, String path) {
    return HttpRequest.newBuilder(to.address().resolve(path))
        .header("Authorization", "Bearer " + token);
  }

  private static Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(
            request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
    return new Reply(response.statusCode(), JsonMapper.shared().readTree(response.body()));
  }
}
