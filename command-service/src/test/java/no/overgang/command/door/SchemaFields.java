package no.overgang.command.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.overgang.command.model.Act;
import tools.jackson.databind.JsonNode;

/** Where in the bodies of commands something stands. */
final class SchemaFields {

  private SchemaFields() {}

  /** By command, where in its body a text of that form stands. */
  static Map<String, List<String>> of(String format) {
    var fields = new TreeMap<String, List<String>>();
    for (Act act : AllActs.all()) {
      var pointers = new ArrayList<String>();
      collect(CommandBody.schemaOf(act), "", format, pointers);
      if (!pointers.isEmpty()) {
        fields.put(act.name(), pointers);
      }
    }
    return fields;
  }

  private static void collect(JsonNode schema, String at, String format, List<String> pointers) {
    if (schema.path("format").asString("").equals(format)) {
      pointers.add(at);
    }
    collect(schema.path("items"), at, format, pointers, "/0");
    schema
        .path("properties")
        .properties()
        .forEach(
            property ->
                collect(property.getValue(), at + "/" + property.getKey(), format, pointers));
  }

  private static void collect(
      JsonNode items, String at, String format, List<String> pointers, String index) {
    if (!items.isMissingNode()) {
      collect(items, at + index, format, pointers);
    }
  }
}
