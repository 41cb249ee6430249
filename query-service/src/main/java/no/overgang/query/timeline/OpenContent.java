package no.overgang.query.timeline;

import java.util.List;
import no.overgang.events.json.EventJson;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.WithheldParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns stored content into what a reader sees: parts withheld in place, protected text opened. */
final class OpenContent {

  private static final String MARK = "protected";

  private OpenContent() {}

  static JsonNode of(Row row, Eyes eyes) {
    JsonNode content = EventJson.stored().readTree(row.content());
    WithheldParts.cut(content, row.parts(), row.trace(), eyes);
    return opened(content);
  }

  private static JsonNode opened(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.size() == 1 && object.path(MARK).isString()) {
        return object.get(MARK);
      }
      for (var property : List.copyOf(object.properties())) {
        object.set(property.getKey(), opened(property.getValue()));
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, opened(array.get(i)));
      }
    }
    return node;
  }
}
