package no.overgang.query.consume;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import no.overgang.query.view.Build;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far a build has come in each stream, and which streams wait behind a parked event. */
@Component
class StreamTable {

  /** A stream's place in one build. */
  record Place(long sequence, boolean parked) {

    /** Before the first event. */
    static final Place START = new Place(-1, false);
  }

  private final JdbcTemplate jdbc;

  StreamTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Map<UUID, Place> load(Build build, Collection<UUID> streams) {
    var places = new HashMap<UUID, Place>();
    jdbc.query(
        build.sql(
            "select stream_id, sequence, parked from {schema}.stream_progress"
                + " where stream_id = any(?::uuid[])"),
        row -> {
          places.put(row.getObject(1, UUID.class), new Place(row.getLong(2), row.getBoolean(3)));
        },
        (Object) streams.stream().map(UUID::toString).toArray(String[]::new));
    return places;
  }

  void save(Build build, Map<UUID, Place> places) {
    jdbc.batchUpdate(
        build.sql(
            "insert into {schema}.stream_progress (stream_id, sequence, parked) values (?, ?, ?)"
                + " on conflict (stream_id) do update"
                + " set sequence = excluded.sequence, parked = excluded.parked"),
        places.entrySet().stream()
            .map(
                entry ->
                    new Object[] {
                      entry.getKey(), entry.getValue().sequence(), entry.getValue().parked()
                    })
            .toList());
  }
}
