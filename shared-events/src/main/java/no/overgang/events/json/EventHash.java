package no.overgang.events.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import no.overgang.events.Envelope;
import no.overgang.events.HubEvent;
import tools.jackson.databind.node.ObjectNode;

/**
 * The hash that chains the events of a stream: SHA-256 over the canonical JSON of the envelope,
 * without its {@code hash} but with {@code previousHash}, and the content under {@code content}.
 * The global position is not part of it.
 */
public final class EventHash {

  private EventHash() {}

  /** The hash of an event in lower-case hex; the envelope's own {@code hash} is not looked at. */
  public static String of(Envelope envelope, HubEvent event) {
    var mapper = EventJson.stored();
    ObjectNode tree = mapper.valueToTree(envelope);
    tree.remove("hash");
    tree.set("content", mapper.valueToTree(event));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(mapper.writeValueAsBytes(sorted(tree))));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Only the outermost object can be out of order: records are written sorted. */
  private static ObjectNode sorted(ObjectNode tree) {
    var result = EventJson.stored().createObjectNode();
    tree.propertyNames().stream().sorted().forEach(name -> result.set(name, tree.get(name)));
    return result;
  }
}
