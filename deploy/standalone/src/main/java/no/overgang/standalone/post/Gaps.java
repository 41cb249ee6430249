package no.overgang.standalone.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.overgang.command.model.Act;
import no.overgang.command.participant.model.Acts;
import no.overgang.standalone.simulate.journey.Placeholders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
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

  /** What a command is called at the hub, by the type of its event. */
  private static final Map<String, String> COMMANDS =
      Acts.all().stream().collect(Collectors.toMap(Act::cloudEventType, Act::name));

  private final Door door;
  private final URI command;
  private final URI query;
  private final Entries entries;
  private final Duration readWait;

  /**
   * @param readWait how long the read side may stand still while the hub is further on
   */
  Gaps(Door door, URI command, URI query, Duration readWait) {
    this.door = door;
    this.command = command;
    this.query = query;
    this.entries = new Entries(door, query);
    this.readWait = readWait;
  }

  /** Looks up what is missing and posts the item by itself. */
  Answer post(Item item) throws InterruptedException, Patience.Exhausted {
    ObjectNode event = (ObjectNode) JsonMapper.shared().readTree(item.json());
    return switch (item.gap()) {
      case NONE -> send(item, event);
      case TARGET -> {
        fillTargets(item, (ObjectNode) event.path("data"));
        yield send(item, event);
      }
      case EVENT -> {
        fillEntries(item, (ObjectNode) event.path("data"));
        yield send(item, event);
      }
      case MANIFEST -> acceptance(item, event);
    };
  }

  private void fillTargets(Item item, ObjectNode data)
      throws InterruptedException, Patience.Exhausted {
    JsonNode targets = targets(item);
    for (Map.Entry<String, JsonNode> field : List.copyOf(data.properties())) {
      String named = after(Placeholders.TARGET, field.getValue());
      if (named != null) {
        data.put(field.getKey(), targets.path(Integer.parseInt(named) - 1).asString(NOBODYS));
      }
    }
  }

  /** What the agency may give the command for now, as the hub lists it. */
  private JsonNode targets(Item item) throws InterruptedException, Patience.Exhausted {
    JsonNode available =
        door.get(
            item.agency(),
            command.resolve("/commands/participants/%s/available".formatted(item.subject())));
    if (available != null) {
      for (JsonNode open : available.path("commands")) {
        if (open.path("command").asString("").equals(COMMANDS.get(item.type()))) {
          return open.path("targets");
        }
      }
    }
    return MissingNode.getInstance();
  }

  /** The read side may lie behind: it is asked until it shows the event, or for too long. */
  private void fillEntries(Item item, ObjectNode data)
      throws InterruptedException, Patience.Exhausted {
    for (Map.Entry<String, JsonNode> field : List.copyOf(data.properties())) {
      String named = after(Placeholders.EVENT, field.getValue());
      if (named != null) {
        data.put(field.getKey(), entry(item, named));
      }
    }
  }

  private String entry(Item item, String named) throws InterruptedException, Patience.Exhausted {
    long began = System.nanoTime();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      String found = entries.find(item, named);
      if (found != null) {
        return found;
      }
      if (System.nanoTime() - began > readWait.toNanos()) {
        return NOBODYS;
      }
      Thread.sleep(pause);
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
    }
  }

  private static @Nullable String after(String placeholder, JsonNode value) {
    String text = value.asString("");
    return text.startsWith(placeholder) ? text.substring(placeholder.length()) : null;
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
                .formatted(item.subject(), data.path("transferId").asString("")));
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
      if (System.nanoTime() - moved > readWait.toNanos()) {
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

  private Answer send(Item item, ObjectNode event) throws InterruptedException, Patience.Exhausted {
    byte[] json = event.toString().getBytes(StandardCharsets.UTF_8);
    Answer answer = door.post(item.agency(), List.of(json)).getFirst();
    return OTHER_FILLING.equals(answer.problem())
        ? new Answer(Answer.DUPLICATE, null, answer.repeated())
        : answer;
  }
}
