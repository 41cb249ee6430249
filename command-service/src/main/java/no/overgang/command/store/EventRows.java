package no.overgang.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
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

  private static final String NO_WARNINGS = "[]";

  private EventRows() {}

  /** Sets the arrays of events that {@code append_events} takes, in their order. */
  static void bind(AppendCall.Parameters parameters, List<Append> appends) throws SQLException {
    List<Envelope> rows =
        appends.stream()
            .flatMap(append -> append.events().stream())
            .map(RecordedEvent::envelope)
            .toList();
    Set<Envelope> firsts =
        appends.stream()
            .flatMap(append -> Append.firsts(append.events()).stream())
            .filter(first -> first.sequence() > 0)
            .collect(Collectors.toSet());
    parameters.uuids(rows, Envelope::streamId);
    parameters.longs(rows, Envelope::sequence);
    parameters.flags(rows, firsts::contains);
    parameters.uuids(rows, Envelope::eventId);
    parameters.texts(rows, Envelope::type);
    parameters.ints(rows, Envelope::version);
    parameters.longs(rows, row -> micros(row.occurredAt()));
    parameters.longs(rows, row -> micros(row.recordedAt()));
    parameters.texts(rows, row -> row.agency().value());
    parameters.texts(rows, Envelope::actor);
    parameters.texts(rows, Envelope::source);
    parameters.uuids(rows, Envelope::correlationId);
    parameters.uuids(rows, Envelope::causationId);
    parameters.texts(rows, row -> row.category().name());
    parameters.texts(
        rows,
        row -> row.addressees().stream().map(AgencyId::value).collect(Collectors.joining(" ")));
    parameters.texts(rows, EventRows::warnings);
    parameters.bytes(rows, row -> HexFormat.of().parseHex(row.previousHash()));
    parameters.bytes(rows, row -> HexFormat.of().parseHex(row.hash()));
    parameters.bytes(
        appends.stream().flatMap(append -> append.contents().stream()).toList(),
        Function.identity());
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static String warnings(Envelope envelope) {
    return envelope.warnings().isEmpty()
        ? NO_WARNINGS
        : EventJson.stored().writeValueAsString(envelope.warnings());
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
