package no.overgang.query.consume;

import java.util.HashMap;
import java.util.Map;
import no.overgang.query.view.Build;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Events that a build could not handle. They come back in with the next rebuild of the view. */
@Component
class ParkedTable {

  private static final Logger LOG = LoggerFactory.getLogger(ParkedTable.class);

  private final JdbcTemplate jdbc;

  ParkedTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Parks an event; the log names it, never what is in it. */
  void park(Build build, Decoded record, String reason) {
    var envelope = record.event() == null ? null : record.event().envelope();
    int added =
        jdbc.update(
            """
            insert into parked (view, generation, stream_id, sequence, position, event_id, type,
                                partition, "offset", reason, record)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            build.view(),
            build.generation(),
            record.stream(),
            envelope == null ? null : envelope.sequence(),
            record.position() == 0 ? null : record.position(),
            envelope == null ? null : envelope.eventId(),
            envelope == null ? null : envelope.type(),
            record.partition(),
            record.offset(),
            reason,
            record.value());
    if (added > 0) {
      LOG.warn(
          "Event parked: view {} stream {} event {} type {} position {} partition {} offset {}: {}",
          build.schema(),
          record.stream(),
          envelope == null ? "unknown" : envelope.eventId(),
          envelope == null ? "unknown" : envelope.type(),
          record.position(),
          record.partition(),
          record.offset(),
          reason);
    }
  }

  /** How many events are parked in each view's live build; views with none are left out. */
  Map<String, Long> counts() {
    var counts = new HashMap<String, Long>();
    jdbc.query(
        """
        select view, count(*) from parked join view_build using (view, generation)
         where status = 'LIVE' group by view
        """,
        row -> {
          counts.put(row.getString(1), row.getLong(2));
        });
    return counts;
  }
}
