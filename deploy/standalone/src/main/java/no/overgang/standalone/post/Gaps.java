package no.overgang.standalone.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills in what only the hub knows, and posts the item. Where nothing can be found the item goes as
 * it would for a hub that has it already: with an id that is nobody's, or the placeholder itself.
 */
final class Gaps {

  private static final String NOBODYS = "00000000-0000-0000-0000-000000000000";
  private static final String STALE = "refused-r07";

  /** The hub has the event, filled in with what was true when it was posted first. */
  private static final String OTHER_FILLING = "key-reused";

  private static final long FIRST_PAUSE_MILLIS = 20;
  private static final long LONGEST_PAUSE_MILLIS = 500;

  private final Door door;
  private final URI command;
  private final URI query;
  private final Duration manifestWait;

  /**
   * @param manifestWait how long the read side may show the same manifest while the hub says it has
   *     changed
   */
  Gaps(Door door, URI command, URI query, Duration manifestWait) {
    this.door = door;
    this.command = command;
    this.query = query;
    this.manifestWait = manifestWait;
  }

  /** Looks up what is missing and posts the item by itself. */
  Answer post(Item item) throws InterruptedException, Patience.Exhausted {
    ObjectNode event = (ObjectNode) JsonMapper.shared().readTree(item.json());
    return switch (item.gap()) {
      case NONE -> send(item, event);
      case OBLIGATION -> {
        ((ObjectNode) event.path("data")).put("obligationId", openObligation(item));
        yield send(item, event);
      }
      case MANIFEST -> acceptance(item, event);
    };
  }

  /**
   * The read side may lie behind the hub: on R07 the manifest is read again, until it is the one
   * that stands or has not moved for too long.
   */
  private Answer acceptance(Item item, ObjectNode event)
      throws InterruptedException, Patience.Exhausted {
    ObjectNode data = (ObjectNode) event.path("data");
    URI manifest =
        query.resolve(
            "/participants/%s/transfers/%s/manifest"
                .formatted(item.participant(), data.path("transferId").asString("")));
    String refused = null;
    long moved = System.nanoTime();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      String hash = hash(item, manifest);
      if (hash != null && !hash.equals(refused)) {
        data.put("seenManifestHash", hash);
        Answer answer = send(item, event);
        if (!answer.how().equals(STALE)) {
          return answer;
        }
        refused = hash;
        moved = System.nanoTime();
      }
      if (System.nanoTime() - moved > manifestWait.toNanos()) {
        return send(item, event);
      }
      Thread.sleep(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }
  }

  private @Nullable String hash(Item item, URI manifest)
      throws InterruptedException, Patience.Exhausted {
    JsonNode read = door.get(item.agency(), manifest);
    return read == null ? null : read.path("hash").asString(null);
  }

  private String openObligation(Item item) throws InterruptedException, Patience.Exhausted {
    JsonNode available =
        door.get(
            item.agency(),
            command.resolve("/commands/participants/%s/available".formatted(item.participant())));
    if (available != null) {
      for (JsonNode open : available.path("commands")) {
        if (open.path("command").asString("").equals("close-obligation")) {
          return open.path("targets").path(0).asString(NOBODYS);
        }
      }
    }
    return NOBODYS;
  }

  private Answer send(Item item, ObjectNode event) throws InterruptedException, Patience.Exhausted {
    byte[] json = event.toString().getBytes(StandardCharsets.UTF_8);
    Answer answer = door.post(item.agency(), List.of(json)).getFirst();
    return OTHER_FILLING.equals(answer.problem())
        ? new Answer(Answer.DUPLICATE, null, answer.repeated())
        : answer;
  }
}
