package no.overgang.command.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.Warning;
import no.overgang.events.json.EventJson;

/** The table {@code event}: the one place that knows its columns. */
public final class EventRows {

  private static final String COLUMNS =
      "position, stream_id, sequence, event_id, type, version, occurred_at, recorded_at, agency,"
          + " actor, source, correlation_id, causation_id, category, addressees, warnings,"
          + " previous_hash, hash, content";

  /** All columns; what is asked for follows. */
  public static final String SELECT = "select " + COLUMNS + " from event ";

  static final String INSERT =
      "insert into event (" + COLUMNS + ") values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

  private static final String NO_WARNINGS = "[]";

  private EventRows() {}

  /** Sets the parameters of {@link #INSERT}. */
  static void bind(PreparedStatement statement, RecordedEvent event) throws SQLException {
    Envelope envelope = event.envelope();
    int i = 0;
    statement.setLong(++i, event.position());
    statement.setObject(++i, envelope.streamId());
    statement.setLong(++i, envelope.sequence());
    statement.setObject(++i, envelope.eventId());
    statement.setString(++i, envelope.type());
    statement.setInt(++i, envelope.version());
    statement.setObject(++i, envelope.occurredAt().atOffset(ZoneOffset.UTC));
    statement.setObject(++i, envelope.recordedAt().atOffset(ZoneOffset.UTC));
    statement.setString(++i, envelope.agency().value());
    statement.setString(++i, envelope.actor());
    statement.setString(++i, envelope.source());
    statement.setObject(++i, envelope.correlationId());
    statement.setObject(++i, envelope.causationId());
    statement.setString(++i, envelope.category().name());
    statement.setArray(
        ++i,
        statement
            .getConnection()
            .createArrayOf("text", envelope.addressees().stream().map(AgencyId::value).toArray()));
    statement.setString(
        ++i,
        envelope.warnings().isEmpty()
            ? NO_WARNINGS
            : EventJson.stored().writeValueAsString(envelope.warnings()));
    statement.setBytes(++i, HexFormat.of().parseHex(envelope.previousHash()));
    statement.setBytes(++i, HexFormat.of().parseHex(envelope.hash()));
    statement.setBytes(++i, EventJson.write(event.event()));
  }

  /** Reads a row of {@link #SELECT}. */
  public static RecordedEvent read(ResultSet row, int number) throws SQLException {
    String type = row.getString("type");
    int version = row.getInt("version");
    String warnings = row.getString("warnings");
    var envelope =
        new Envelope(
            row.getObject("event_id", UUID.class),
            row.getObject("stream_id", UUID.class),
            row.getLong("sequence"),
            type,
            version,
            row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            new AgencyId(row.getString("agency")),
            row.getString("actor"),
            row.getString("source"),
            row.getObject("correlation_id", UUID.class),
            row.getObject("causation_id", UUID.class),
            Category.valueOf(row.getString("category")),
            Arrays.stream((String[]) row.getArray("addressees").getArray())
                .map(AgencyId::new)
                .collect(Collectors.toSet()),
            warnings.equals(NO_WARNINGS)
                ? List.of()
                : Arrays.asList(EventJson.stored().readValue(warnings, Warning[].class)),
            HexFormat.of().formatHex(row.getBytes("previous_hash")),
            HexFormat.of().formatHex(row.getBytes("hash")));
    return new RecordedEvent(
        row.getLong("position"), envelope, EventJson.read(type, version, row.getBytes("content")));
  }
}
