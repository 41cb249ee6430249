package no.overgang.standalone.post;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import no.overgang.events.EventTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds on the timeline what a line names by its place among the events of its type. */
final class Entries {

  private static final int PAGE = 200;

  private final Door door;
  private final URI query;

  Entries(Door door, URI query) {
    this.door = door;
    this.query = query;
  }

  /**
   * An id as the agency reads it; none when the event, or what stands in it, is not there to read.
   *
   * @param named {@code task-requested:2} for the event, {@code task-requested:2:taskId} for a
   *     field
   */
  @Nullable String find(Item item, String named) throws InterruptedException, Patience.Exhausted {
    String[] parts = named.split(":", 3);
    int number = Integer.parseInt(parts[1]);
    List<JsonNode> entries = ofType(item, parts[0]);
    if (entries.size() < number) {
      return null;
    }
    JsonNode entry = entries.get(number - 1);
    return (parts.length == 3 ? entry.path("content").path(parts[2]) : entry.path("eventId"))
        .asString(null);
  }

  /** In the order of the stream; without what was recorded under the id of a duplicate. */
  private List<JsonNode> ofType(Item item, String type)
      throws InterruptedException, Patience.Exhausted {
    var found = new ArrayList<JsonNode>();
    String after = null;
    do {
      JsonNode page = door.get(item.agency(), page(item, after));
      if (page == null) {
        return found;
      }
      for (JsonNode entry : page.path("items")) {
        if (EventTypes.kebab(entry.path("type").asString("")).equals(type)
            && !entry.has("participantId")) {
          found.add(entry);
        }
      }
      after = page.path("next").asString(null);
    } while (after != null);
    found.sort(Comparator.comparingLong(entry -> entry.path("sequence").asLong(0)));
    return found;
  }

  private URI page(Item item, @Nullable String after) {
    String address = "/participants/%s/timeline?size=%d".formatted(item.subject(), PAGE);
    return query.resolve(
        after == null
            ? address
            : address + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
  }
}
