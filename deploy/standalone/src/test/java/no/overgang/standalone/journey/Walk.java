package no.overgang.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.overgang.standalone.TestHub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks a journey before a running hub and holds each answer to what the file says. */
final class Walk {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern SAVE = Pattern.compile("save ([a-zA-Z]+) = (/\\S*)");
  private static final Pattern EXPECT = Pattern.compile("expect (/\\S*) (=|has|absent)(?: (.+))?");

  private final TestHub hub;
  private final JourneyFile file;
  private final Names names = new Names();
  private long position;

  Walk(TestHub hub, JourneyFile file) {
    this.hub = hub;
    this.file = file;
  }

  /** From the first step to the last. */
  void toTheEnd() throws IOException, InterruptedException {
    for (Step step : file.steps()) {
      take(step);
    }
  }

  private void take(Step step) throws IOException, InterruptedException {
    String where = "%s:%d".formatted(file, step.line());
    HttpResponse<String> response = send(step);
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    assertThat(response.statusCode()).as("%s answers %s", where, answer).isEqualTo(step.status());
    if (step.status() >= 400) {
      refused(step, answer, where);
    } else if (step.method().equals("POST")) {
      assertThat(answer.path("events").valueStream().map(e -> e.path("type").asString()))
          .as(where)
          .containsExactlyElementsOf(step.said());
      position = Math.max(position, answer.path("position").asLong(0));
    }
    for (String line : step.lines()) {
      follow(line, answer, where);
    }
  }

  /** Readings wait for what was written before. */
  private HttpResponse<String> send(Step step) throws IOException, InterruptedException {
    boolean reads = step.method().equals("GET");
    String path = names.fill(step.path());
    URI uri =
        reads
            ? URI.create(
                "%s%s%satLeast=%d"
                    .formatted(hub.page(), path, path.contains("?") ? "&" : "?", position))
            : hub.door().resolve(path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + hub.token(step.agency()))
            .header("Content-Type", "application/json");
    String body = step.body() == null ? "{}" : names.fill(step.body());
    return HTTP.send(
        (reads ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString(body))).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void refused(Step step, JsonNode answer, String where) {
    String type = answer.path("type").asString("");
    List<String> said =
        answer.has("rule")
            ? List.of(answer.path("rule").asString(), type.substring(type.lastIndexOf('/') + 1))
            : List.of(type.substring(type.lastIndexOf('/') + 1));
    assertThat(said).as("%s answers %s", where, answer).isEqualTo(step.said());
  }

  private void follow(String line, JsonNode answer, String where) {
    Matcher save = SAVE.matcher(line);
    Matcher expect = EXPECT.matcher(line);
    if (save.matches()) {
      JsonNode value = answer.at(save.group(2));
      assertThat(value.isValueNode()).as("%s: %s in %s", where, line, answer).isTrue();
      names.save(save.group(1), value.asString());
    } else if (expect.matches()) {
      expect(expect, answer, "%s: %s in %s".formatted(where, line, answer));
    } else {
      throw new IllegalArgumentException("%s: what is «%s»?".formatted(where, line));
    }
  }

  private void expect(Matcher said, JsonNode answer, String where) {
    JsonNode there = answer.at(said.group(1));
    switch (said.group(2)) {
      case "absent" -> assertThat(there.isMissingNode() || there.isNull()).as(where).isTrue();
      case "=" -> assertThat(text(there)).as(where).isEqualTo(names.fill(said.group(3)));
      default -> assertThat(there.toString()).as(where).contains(names.fill(said.group(3)));
    }
  }

  private static String text(JsonNode node) {
    return node.isValueNode() ? node.asString() : node.toString();
  }
}
