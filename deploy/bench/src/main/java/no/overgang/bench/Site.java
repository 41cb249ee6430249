package no.overgang.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.overgang.standalone.TemporaryHub;
import no.overgang.standalone.issuer.IssuerClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running hub as its clients meet it, and its databases as the floors need them. */
final class Site {

  private static final Duration CATCHING_UP = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TemporaryHub hub;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  Site(TemporaryHub hub) {
    this.hub = hub;
  }

  URI commands(String path) {
    return hub.commands().resolve(path);
  }

  URI reads(String path) {
    return hub.reads().resolve(path);
  }

  Connection connectToCommands() throws SQLException {
    return hub.connectToCommands();
  }

  Connection connectToReads() throws SQLException {
    return hub.connectToReads();
  }

  /** A request with the token of an agency's system. */
  HttpRequest.Builder request(URI address, String agency) throws IOException, InterruptedException {
    return HttpRequest.newBuilder(address)
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token(agency));
  }

  /** A POST of JSON with the token of an agency's system. */
  HttpRequest.Builder post(URI address, String agency, String mediaType, String body)
      throws IOException, InterruptedException {
    return request(address, agency)
        .header("Content-Type", mediaType)
        .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
  }

  /**
   * The body of a 2xx answer.
   *
   * @throws IOException for any other status: a refused request would be measured as a fast one
   */
  String ask(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    if (response.statusCode() / 100 != 2) {
      throw new IOException(
          "%s %s answered %d: %s"
              .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
    }
    return response.body();
  }

  JsonNode askJson(HttpRequest request) throws IOException, InterruptedException {
    return JsonMapper.shared().readTree(ask(request));
  }

  /** The client whose connections are kept alive; one for all, as an agency's system would do. */
  HttpClient http() {
    return http;
  }

  private String token(String agency) throws IOException, InterruptedException {
    String known = tokens.get(agency);
    if (known != null) {
      return known;
    }
    String token =
        IssuerClient.token(
            hub.machineTokens(),
            Map.of(
                "grant_type", "client_credentials",
                "client_id", "overgang-bench",
                "client_secret", "development",
                "agency", agency));
    tokens.put(agency, token);
    return token;
  }

  /** The number of events stored: positions have no gaps. */
  long stored() throws SQLException {
    try (Connection connection = connectToCommands()) {
      return number(connection, "select position from log_head");
    }
  }

  /**
   * Waits until the read side has taken in all that is stored, so that a measurement does not pay
   * for the one before it.
   *
   * @return the number of events
   */
  long awaitReadSide() throws SQLException, InterruptedException {
    long stored = stored();
    long deadline = System.nanoTime() + CATCHING_UP.toNanos();
    try (Connection connection = connectToReads()) {
      while (number(
              connection,
              "select coalesce(sum(p.processed), 0) from view_progress p"
                  + " join view_build b using (view, generation)"
                  + " where b.view = 'timeline' and b.status = 'LIVE'")
          < stored) {
        if (System.nanoTime() - deadline > 0) {
          throw new IllegalStateException("The read side does not catch up");
        }
        // The database can only be asked.
        Thread.sleep(20);
      }
    }
    return stored;
  }

  /** The one number that a query gives. */
  static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
