package no.overgang.command.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import no.overgang.events.Envelope;
import no.overgang.events.EventTypes;
import no.overgang.events.RecordedEvent;
import no.overgang.events.offer.OfferEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The event store on PostgreSQL.
 *
 * <p>Positions are given in commit order and without gaps: whoever has read up to a position has
 * read all before it, on every instance and for ever.
 */
@Component
public class EventLog {

  /** The types of events that belong to no participant. */
  private static final String OF_OFFERS =
      EventTypes.all().stream()
          .filter(OfferEvent.class::isAssignableFrom)
          .map(Class::getSimpleName)
          .collect(Collectors.joining(","));

  private final JdbcTemplate jdbc;
  private final GroupCommit commit;
  private final LastHashes hashes;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> ownListeners = new CopyOnWriteArrayList<>();

  EventLog(JdbcTemplate jdbc, GroupCommit commit, LastHashes hashes) {
    this.jdbc = jdbc;
    this.commit = commit;
    this.hashes = hashes;
  }

  /**
   * Calls the listener after each append has been committed, on the appending thread; and soon
   * after those of other instances.
   */
  public void onAppend(Runnable listener) {
    listeners.add(listener);
  }

  /** The same for appends of this instance alone. */
  void onOwnAppend(Runnable listener) {
    ownListeners.add(listener);
  }

  /** Something may have been appended elsewhere. */
  void wake() {
    listeners.forEach(Runnable::run);
  }

  /**
   * Stores the events of one command, in order, with what they claim: all of it or nothing.
   *
   * @param drafts events with everything but position and hashes
   * @return the events as stored
   * @throws DuplicateKeyException when another was first: with a stream's next sequence, the
   *     request key or an identity number
   */
  List<RecordedEvent> append(List<RecordedEvent> drafts, Claims claims) {
    List<Envelope> firsts = Append.firsts(drafts);
    List<RecordedEvent> recorded;
    try {
      recorded = commit.store(Append.of(drafts, claims, hashes.before(firsts)));
    } catch (DuplicateKeyException e) {
      hashes.forget(firsts);
      throw e;
    }
    hashes.stored(recorded);
    listeners.forEach(Runnable::run);
    ownListeners.forEach(Runnable::run);
    return recorded;
  }

  /** The events of a stream from a sequence on, in order. */
  public List<RecordedEvent> stream(UUID streamId, long fromSequence) {
    return jdbc.query(
        EventRows.SELECT + "where stream_id = ? and sequence >= ? order by sequence",
        EventRows::read,
        streamId,
        fromSequence);
  }

  /** The sequence of a stream's last event, if it has one. */
  public Optional<Long> lastSequence(UUID streamId) {
    return Optional.ofNullable(
        jdbc.queryForObject(
            "select max(sequence) from event where stream_id = ?", Long.class, streamId));
  }

  /** Up to {@code limit} events after a position, in the order of their positions. */
  public List<RecordedEvent> after(long position, int limit) {
    return jdbc.query(
        EventRows.SELECT + "where position > ? order by position limit ?",
        EventRows::read,
        position,
        limit);
  }

  /** The events at positions from first to last. */
  public List<RecordedEvent> between(long first, long last) {
    return jdbc.query(
        EventRows.SELECT + "where position between ? and ? order by position",
        EventRows::read,
        first,
        last);
  }

  /**
   * Something was recorded of a participant.
   *
   * @param firstRecordedAt when the first of it was
   * @param lastPosition where the last of it stands
   */
  public record Changed(UUID participantId, Instant firstRecordedAt, long lastPosition) {}

  /**
   * The participants something was recorded of at the positions after one, up to another.
   *
   * @param exceptSource events of this source are passed over
   */
  public List<Changed> participantsChanged(long after, long upTo, String exceptSource) {
    return jdbc.query(
        "select stream_id, min(recorded_at), max(position) from event"
            + " where position > ? and position <= ? and source <> ?"
            + " and type <> all (string_to_array(?, ',')) group by stream_id",
        (row, number) ->
            new Changed(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3)),
        after,
        upTo,
        exceptSource,
        OF_OFFERS);
  }

  /** The position of the last event stored; 0 when there is none. */
  public long head() {
    return Objects.requireNonNull(jdbc.queryForObject("select position from log_head", Long.class));
  }
}
