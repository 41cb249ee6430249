package no.overgang.query.support;

import java.net.http.HttpResponse;
import no.overgang.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, String body, HttpResponse<String> response) {

  public JsonNode json() {
    return EventJson.open().readTree(body);
  }

  public String header(String name) {
    return response.headers().firstValue(name).orElse(null);
  }

  /** The last part of the problem's type. */
  public String problem() {
    if (!header("content-type").startsWith("application/problem+json")) {
      throw new AssertionError("No problem but " + header("content-type") + ": " + body);
    }
    String type = json().get("type").asString();
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
