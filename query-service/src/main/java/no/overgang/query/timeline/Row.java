package no.overgang.query.timeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.ContentPart;
import no.overgang.events.Warning;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.query.access.Trace;
import tools.jackson.core.type.TypeReference;

/**
 * A row of the timeline as it is stored.
 *
 * @param content the event's content in stored form
 */
record Row(
    long position,
    long sequence,
    UUID eventId,
    String type,
    int version,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    Trace trace,
    List<Warning> warnings,
    List<ContentPart> parts,
    String content) {

  /** The columns {@link #read} reads, in its order. */
  static final String COLUMNS =
      "position, sequence, event_id, type, version, occurred_at, recorded_at, agency, actor,"
          + " category, addressees, warnings, parts, content";

  private static final String EMPTY = "[]";

  static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getLong(1),
        row.getLong(2),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getInt(5),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getObject(7, OffsetDateTime.class).toInstant(),
        row.getString(9),
        new Trace(
            new AgencyId(row.getString(8)),
            agencies(row.getString(11)),
            Category.valueOf(row.getString(10))),
        list(row.getString(12), new TypeReference<List<Warning>>() {}),
        list(row.getString(13), new TypeReference<List<ContentPart>>() {}),
        row.getString(14));
  }

  /** The event itself. */
  ParticipantEvent event() {
    return (ParticipantEvent)
        EventJson.read(type, version, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static Set<AgencyId> agencies(String joined) {
    return joined.isEmpty()
        ? Set.of()
        : Arrays.stream(joined.split(" ", -1)).map(AgencyId::new).collect(Collectors.toSet());
  }

  private static <T> List<T> list(String json, TypeReference<List<T>> type) {
    return json.equals(EMPTY) ? List.of() : EventJson.stored().readValue(json, type);
  }
}
