package no.overgang.query.view;

import java.util.Collection;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import no.overgang.events.AgencyId;
import no.overgang.events.json.EventJson;
import no.overgang.query.view.Changes.Change;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How instances tell each other of a batch: one PostgreSQL notification inside the batch's
 * transaction. It holds ids only.
 */
public final class ChangeChannel {

  /** The channel's name. */
  public static final String NAME = "overgang_changed";

  /** PostgreSQL takes less than 8000 bytes. */
  private static final int LIMIT = 7900;

  private ChangeChannel() {}

  /** Tells of a batch when the transaction commits. */
  public static void tell(
      JdbcTemplate jdbc, long position, Collection<UUID> streams, Collection<AgencyId> agencies) {
    jdbc.query("select pg_notify(?, ?)", row -> {}, NAME, write(position, streams, agencies));
  }

  /** Tells every reader to look, when the transaction commits. */
  public static void tellEverything(JdbcTemplate jdbc) {
    jdbc.query("select pg_notify(?, ?)", row -> {}, NAME, "{\"everything\":true}");
  }

  static String write(long position, Collection<UUID> streams, Collection<AgencyId> agencies) {
    var message = new TreeMap<String, Object>();
    message.put("position", position);
    if (streams.size() * 39 + agencies.size() * 17 + 100 < LIMIT) {
      message.put("streams", streams);
      message.put("agencies", agencies);
    } else {
      message.put("everything", true);
    }
    return EventJson.open().writeValueAsString(message);
  }

  /** What a notification says; one that does not read touches everything. */
  static Change read(String payload) {
    try {
      JsonNode message = EventJson.open().readTree(payload);
      if (message.path("everything").asBoolean(false) || !message.path("streams").isArray()) {
        return Change.EVERYTHING;
      }
      return new Change(
          false,
          strings(message.path("streams")).stream()
              .map(UUID::fromString)
              .collect(Collectors.toSet()),
          strings(message.path("agencies")));
    } catch (JacksonException | IllegalArgumentException e) {
      return Change.EVERYTHING;
    }
  }

  private static Set<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::asString)
        .collect(Collectors.toSet());
  }
}
