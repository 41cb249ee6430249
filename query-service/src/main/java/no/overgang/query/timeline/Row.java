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
import no.overgang.query.view.Fact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * A row of the timeline as it is stored.
 *
 * @param revises the entry it says was wrong; none for an entry that speaks for itself
 * @param content the event's content in stored form
 */
record Row(
    UUID stream,
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
    @Nullable UUID revises,
    String content) {

  /** The columns {@link #read} reads, in its order. */
  static final String COLUMNS =
      "position, sequence, event_id, type, version, occurred_at, recorded_at, agency, actor,"
          + " category, addressees, warnings, parts, content, stream_id, revises";

  private static final String EMPTY = "[]";

  /** Where a correction holds the entry as it is to be read. */
  private static final String CORRECTED = "/entry/event";

  static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getObject(15, UUID.class),
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
        row.getObject(16, UUID.class),
        row.getString(14));
  }

  /** The entry's place with what a correction says in it: whose it is does not change by that. */
  Row correctedBy(Row correction) {
    JsonNode entry = EventJson.stored().readTree(correction.content()).path("entry");
    return new Row(
        stream,
        position,
        sequence,
        eventId,
        type,
        entry.path("version").asInt(version),
        occurredAt,
        recordedAt,
        actor,
        trace,
        correction.warnings(),
        correction.parts().stream()
            .map(
                part ->
                    new ContentPart(part.pointer().substring(CORRECTED.length()), part.category()))
            .toList(),
        revises,
        EventJson.stored().writeValueAsString(entry.path("event")));
  }

  /** What folds may know of it. */
  Fact fact() {
    return new Fact(
        stream,
        position,
        sequence,
        eventId,
        trace.recorder(),
        trace.addressees(),
        trace.category(),
        occurredAt,
        event());
  }

  private ParticipantEvent event() {
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
