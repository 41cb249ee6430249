package no.overgang.command.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventHash;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The event store on PostgreSQL.
 *
 * <p>Positions are given in commit order and without gaps: an append takes them from one counter
 * row and holds its lock until commit. Whoever has read up to a position has read all before it.
 * Claims are stored in the same transaction as the events they belong to, or not at all.
 */
@Component
public class EventLog {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  EventLog(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Calls the listener after each append has been committed, on the appending thread. */
  public void onAppend(Runnable listener) {
    listeners.add(listener);
  }

  /**
   * Stores the events of one stream, in order, with what they claim.
   *
   * @param drafts events with everything but position and hashes
   * @return the events as stored
   * @throws DuplicateKeyException when another was first: with the stream's next sequence, the
   *     request key or an identity number
   */
  List<RecordedEvent> append(List<RecordedEvent> drafts, Claims claims) {
    var recorded = Objects.requireNonNull(transaction.execute(status -> insert(drafts, claims)));
    listeners.forEach(Runnable::run);
    return recorded;
  }

  private List<RecordedEvent> insert(List<RecordedEvent> drafts, Claims claims) {
    Envelope first = drafts.getFirst().envelope();
    List<RecordedEvent> chained = chain(drafts, lastHash(first));
    claimIdentities(first.streamId(), claims);
    long last =
        Objects.requireNonNull(
            jdbc.queryForObject(
                "update log_head set position = position + ? returning position",
                Long.class,
                drafts.size()));
    long before = last - drafts.size();
    var recorded = new ArrayList<RecordedEvent>(chained.size());
    for (RecordedEvent event : chained) {
      recorded.add(
          new RecordedEvent(before + recorded.size() + 1, event.envelope(), event.event()));
    }
    claimRequest(first.streamId(), before + 1, last, claims.receipt());
    jdbc.batchUpdate(EventRows.INSERT, recorded, recorded.size(), EventRows::bind);
    return recorded;
  }

  private String lastHash(Envelope first) {
    if (first.sequence() == 0) {
      return Envelope.NO_HASH;
    }
    byte[] hash =
        jdbc.query(
            "select hash from event where stream_id = ? and sequence = ?",
            rows -> rows.next() ? rows.getBytes(1) : null,
            first.streamId(),
            first.sequence() - 1);
    if (hash == null) {
      throw new DuplicateKeyException("The stream is shorter than the state it was decided on");
    }
    return HexFormat.of().formatHex(hash);
  }

  private static List<RecordedEvent> chain(List<RecordedEvent> drafts, String previous) {
    var chained = new ArrayList<RecordedEvent>(drafts.size());
    String before = previous;
    for (RecordedEvent draft : drafts) {
      Envelope open = draft.envelope().chained(before, "");
      Envelope closed = open.chained(before, EventHash.of(open, draft.event()));
      chained.add(new RecordedEvent(0, closed, draft.event()));
      before = closed.hash();
    }
    return chained;
  }

  private void claimIdentities(UUID participantId, Claims claims) {
    for (Claims.Identity identity : claims.identities()) {
      jdbc.update(
          "insert into identity (type, value, participant_id, agency) values (?, ?, ?, ?)",
          identity.type(),
          identity.value().text(),
          participantId,
          identity.agency().value());
    }
    if (claims.name() != null) {
      jdbc.update(
          "insert into participant_name (participant_id, name) values (?, ?)",
          participantId,
          claims.name().text());
    }
  }

  private void claimRequest(
      UUID streamId, long first, long last, Claims.@Nullable Receipt receipt) {
    if (receipt != null) {
      jdbc.update(
          "insert into request_receipt (agency, key, body_hash, stream_id, first_position,"
              + " last_position) values (?, ?, ?, ?, ?, ?)",
          receipt.agency().value(),
          receipt.key(),
          receipt.bodyHash(),
          streamId,
          first,
          last);
    }
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

  /** The position of the last event stored; 0 when there is none. */
  public long head() {
    return Objects.requireNonNull(jdbc.queryForObject("select position from log_head", Long.class));
  }
}
