package no.overgang.query.view;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventJson;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A table with one folded document per stream, loaded and written once per batch.
 *
 * @param <S> an immutable record that Jackson can write and read
 */
public final class FoldedDocuments<S> {

  private final String table;
  private final Class<S> type;
  private final S initial;

  /** A table of this name in the schema of each build. */
  public FoldedDocuments(String table, Class<S> type, S initial) {
    this.table = table;
    this.type = type;
    this.initial = initial;
  }

  /** The statement that makes the table. */
  public String definition() {
    return "create table {schema}.%s (stream_id uuid primary key, document text not null)"
        .formatted(table);
  }

  /** A stream's document before and after a batch. */
  public record Change<S>(S before, S after) {}

  /** Folds the events into the documents of their streams. Two statements per batch. */
  public Map<UUID, Change<S>> fold(
      JdbcTemplate jdbc,
      Build build,
      List<RecordedEvent> events,
      BiFunction<S, RecordedEvent, S> evolve) {
    Map<UUID, S> before =
        load(jdbc, build, events.stream().map(e -> e.envelope().streamId()).distinct().toList());
    var after = new LinkedHashMap<UUID, S>();
    for (RecordedEvent event : events) {
      UUID stream = event.envelope().streamId();
      S state = after.getOrDefault(stream, before.getOrDefault(stream, initial));
      after.put(stream, evolve.apply(state, event));
    }
    save(jdbc, build, after);
    var changes = new LinkedHashMap<UUID, Change<S>>();
    after.forEach(
        (stream, state) ->
            changes.put(stream, new Change<>(before.getOrDefault(stream, initial), state)));
    return changes;
  }

  /** The document of a stream. */
  public Optional<S> read(JdbcTemplate jdbc, Build build, UUID stream) {
    return Optional.ofNullable(load(jdbc, build, List.of(stream)).get(stream));
  }

  private Map<UUID, S> load(JdbcTemplate jdbc, Build build, Collection<UUID> streams) {
    var documents = new HashMap<UUID, S>();
    jdbc.query(
        build.sql(
            "select stream_id, document from {schema}."
                + table
                + " where stream_id = any(?::uuid[])"),
        row -> {
          documents.put(
              row.getObject(1, UUID.class), EventJson.stored().readValue(row.getString(2), type));
        },
        (Object) streams.stream().map(UUID::toString).toArray(String[]::new));
    return documents;
  }

  private void save(JdbcTemplate jdbc, Build build, Map<UUID, S> documents) {
    jdbc.batchUpdate(
        build.sql(
            "insert into {schema}."
                + table
                + " (stream_id, document) values (?, ?)"
                + " on conflict (stream_id) do update set document = excluded.document"),
        documents.entrySet().stream()
            .map(
                entry ->
                    new Object[] {
                      entry.getKey(), EventJson.stored().writeValueAsString(entry.getValue())
                    })
            .toList());
  }
}
