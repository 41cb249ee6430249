package no.overgang.query.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the command-service with the caller's own token. */
@Component
final class CommandService {

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI base;

  CommandService(Settings settings) {
    this.base = settings.commandService();
  }

  /**
   * Sends a request and gives the answer as it is.
   *
   * @param pathAndQuery raw, beginning with a slash
   * @throws ProblemException 503 when the service cannot be reached in time
   */
  HttpResponse<byte[]> call(
      String method,
      String pathAndQuery,
      Map<String, String> headers,
      byte @Nullable [] body,
      String token,
      Duration limit) {
    var request =
        HttpRequest.newBuilder(base.resolve(pathAndQuery))
            .timeout(limit)
            .header("Authorization", "Bearer " + token)
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw ProblemException.unavailable("The command service does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ProblemException.unavailable("The command service does not answer");
    }
  }
}
