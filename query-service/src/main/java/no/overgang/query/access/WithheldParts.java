package no.overgang.query.access;

import java.util.List;
import no.overgang.events.ContentPart;
import no.overgang.query.access.Disclosure.Withhold;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts the ground in place of those parts of an event's content that a reader may not see. */
public final class WithheldParts {

  private WithheldParts() {}

  /** Changes the content in place; parts that are not there are passed over. */
  public static void cut(JsonNode content, List<ContentPart> parts, Trace trace, Eyes eyes) {
    for (ContentPart part : parts) {
      if (eyes.on(trace.in(part.category())) instanceof Withhold withhold) {
        replace(content, JsonPointer.compile(part.pointer()), withhold.ground());
      }
    }
  }

  private static void replace(JsonNode content, JsonPointer place, String ground) {
    JsonNode parent = content.at(place.head());
    JsonPointer last = place.last();
    ObjectNode withheld = JsonNodeFactory.instance.objectNode();
    withheld.putObject("withheld").put("ground", ground);
    if (parent instanceof ObjectNode object && object.has(last.getMatchingProperty())) {
      object.set(last.getMatchingProperty(), withheld);
    } else if (parent instanceof ArrayNode array && array.has(last.getMatchingIndex())) {
      array.set(last.getMatchingIndex(), withheld);
    }
  }
}
