package no.overgang.standalone.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.offer.model.OfferActs;
import no.overgang.command.participant.model.Acts;
import no.overgang.standalone.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every command as the hub itself describes it to agencies. */
record Shapes(List<Shape> all) {

  /**
   * A command.
   *
   * @param path where it is given, with the stream's id in braces
   * @param type of the CloudEvent that stands for it
   * @param schema of its body
   */
  record Shape(String path, String type, JsonNode schema) {}

  /** Reads what the hub publishes. */
  static Shapes of(TestInstance commands) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      String api =
          http.send(
                  HttpRequest.newBuilder(commands.address().resolve("/openapi.json")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      Map<String, String> types =
          Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream())
              .collect(Collectors.toMap(Act::name, Act::cloudEventType));
      var shapes = new ArrayList<Shape>();
      for (var path : JsonMapper.shared().readTree(api).path("paths").properties()) {
        JsonNode operation = path.getValue().path("post");
        String type = types.get(operation.path("operationId").asString(""));
        JsonNode schema =
            operation.at("/requestBody/content").path("application/json").path("schema");
        if (type != null) {
          shapes.add(new Shape(path.getKey(), type, schema));
        }
      }
      return new Shapes(shapes);
    }
  }
}
