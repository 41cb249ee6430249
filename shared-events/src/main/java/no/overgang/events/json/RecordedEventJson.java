package no.overgang.events.json;

import java.util.TreeMap;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A recorded event as one JSON document: {@code position}, {@code envelope} and {@code content}, as
 * it stands on Kafka {@code overgang.events.v1}.
 */
public final class RecordedEventJson {

  private RecordedEventJson() {}

  /** The document, canonical. */
  public static byte[] write(RecordedEvent event) {
    var document = new TreeMap<String, Object>();
    document.put("position", event.position());
    document.put("envelope", event.envelope());
    document.put("content", event.event());
    return EventJson.stored().writeValueAsBytes(document);
  }

  /**
   * Reads the document.
   *
   * @throws UnreadableEvent when it is not one, or holds an unknown type
   */
  public static RecordedEvent read(byte[] document) {
    try {
      var mapper = EventJson.stored();
      JsonNode tree = mapper.readTree(document);
      if (!(tree instanceof ObjectNode)
          || !tree.path("position").isIntegralNumber()
          || !tree.path("envelope").isObject()
          || !tree.path("content").isObject()) {
        throw new UnreadableEvent(
            "Not a recorded event: position, envelope and content must be there");
      }
      Envelope envelope = mapper.treeToValue(tree.get("envelope"), Envelope.class);
      return new RecordedEvent(
          tree.get("position").asLong(),
          envelope,
          EventJson.read(envelope.type(), envelope.version(), tree.get("content")));
    } catch (JacksonException e) {
      throw EventJson.unreadable("A recorded event", e);
    }
  }
}
