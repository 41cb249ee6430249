package no.overgang.command.door;

import java.util.UUID;
import no.overgang.events.json.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A body that fits a schema in every field, made from nothing but the schema. */
final class SampleBody {

  private SampleBody() {}

  static ObjectNode of(JsonNode schema) {
    ObjectNode body = EventJson.open().createObjectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> body.set(property.getKey(), value(property.getValue())));
    if (body.isEmpty() && schema.has("minProperties")) {
      body.put("purpose", "x");
    }
    return body;
  }

  private static JsonNode value(JsonNode schema) {
    var mapper = EventJson.open();
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    return switch (schema.path("type").asString("object")) {
      case "array" -> {
        ArrayNode list = mapper.createArrayNode();
        list.add(value(schema.path("items")));
        yield list;
      }
      case "string" -> mapper.getNodeFactory().stringNode(text(schema));
      case "integer" -> mapper.getNodeFactory().numberNode(1);
      case "number" -> mapper.getNodeFactory().numberNode(7.5);
      case "boolean" -> mapper.getNodeFactory().booleanNode(true);
      default -> of(schema);
    };
  }

  private static String text(JsonNode schema) {
    if (schema.has("pattern")) {
      return "0192:311006118";
    }
    return switch (schema.path("format").asString("")) {
      case "uuid" -> UUID.randomUUID().toString();
      case "date" -> "2026-02-02";
      case "date-time" -> "2026-02-02T10:00:00Z";
      default -> "x";
    };
  }
}
