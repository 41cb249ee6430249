package no.overgang.command.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The hashes that new events are chained to. Those of streams this instance wrote to last are
 * remembered; what is remembered is held against the table when it is used, in the append itself.
 */
@Component
class LastHashes {

  /** A hundred bytes or two each. */
  private static final int MOST = 50_000;

  private final JdbcTemplate jdbc;
  private final Cache<UUID, Last> remembered = Caffeine.newBuilder().maximumSize(MOST).build();

  LastHashes(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Last(long sequence, String hash) {}

  /**
   * The hash before each event, by stream; none for the first of a stream.
   *
   * @throws DuplicateKeyException when a stream is not as long as it was taken to be
   */
  Map<UUID, String> before(List<Envelope> firsts) {
    var hashes = new HashMap<UUID, String>();
    for (Envelope first : firsts) {
      if (first.sequence() > 0) {
        hashes.put(first.streamId(), hash(first.streamId(), first.sequence() - 1));
      }
    }
    return hashes;
  }

  private String hash(UUID streamId, long sequence) {
    Last last = remembered.getIfPresent(streamId);
    return last != null && last.sequence() == sequence ? last.hash() : stored(streamId, sequence);
  }

  private String stored(UUID streamId, long sequence) {
    return jdbc
        .query(
            "select hash from event where stream_id = ? and sequence = ?",
            (row, number) -> HexFormat.of().formatHex(row.getBytes(1)),
            streamId,
            sequence)
        .stream()
        .findFirst()
        .orElseThrow(
            () -> new DuplicateKeyException("A stream is not as long as it was taken to be"));
  }

  /** Remembers what was stored. */
  void stored(List<RecordedEvent> events) {
    events.forEach(
        event ->
            remembered.put(
                event.envelope().streamId(),
                new Last(event.envelope().sequence(), event.envelope().hash())));
  }

  /** Forgets what may not be true any more. */
  void forget(List<Envelope> firsts) {
    firsts.forEach(first -> remembered.invalidate(first.streamId()));
  }
}
