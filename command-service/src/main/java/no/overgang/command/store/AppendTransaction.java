package no.overgang.command.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.overgang.events.Envelope;
import no.overgang.events.Protected;
import no.overgang.events.RecordedEvent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores appends in one transaction, all or none.
 *
 * <p>Positions come from one counter row, taken once for all of them under its lock, which is held
 * until commit: so positions are given in commit order and without gaps, over any number of
 * instances.
 */
@Component
class AppendTransaction {

  private static final Comparator<Object[]> BY_NUMBER =
      Comparator.comparing((Object[] row) -> (String) row[0]).thenComparing(row -> (String) row[1]);
  private static final Comparator<Object[]> BY_PARTICIPANT =
      Comparator.comparing(row -> (UUID) row[0]);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  AppendTransaction(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /**
   * Stores the appends; no stream stands in two of them.
   *
   * @return the events of each, as stored
   * @throws DuplicateKeyException when another was first with a stream's next sequence, a request
   *     key or an identity number; then nothing is stored
   */
  List<List<RecordedEvent>> store(List<Append> appends) {
    return Objects.requireNonNull(transaction.execute(status -> insert(appends)));
  }

  private List<List<RecordedEvent>> insert(List<Append> appends) {
    Map<UUID, String> lastHashes = lastHashes(appends);
    claimIdentities(appends);
    int events = appends.stream().mapToInt(append -> append.drafts().size()).sum();
    long before = takePositions(events) - events;
    var stored = new ArrayList<List<RecordedEvent>>(appends.size());
    var rows = new ArrayList<RecordedEvent>(events);
    for (Append append : appends) {
      for (Envelope first : append.firsts()) {
        if (first.sequence() > 0 && !lastHashes.containsKey(first.streamId())) {
          throw new DuplicateKeyException("A stream is not as long as it was taken to be");
        }
      }
      List<RecordedEvent> recorded = append.at(before + rows.size(), lastHashes);
      stored.add(recorded);
      rows.addAll(recorded);
    }
    jdbc.batchUpdate(EventRows.INSERT, rows, rows.size(), EventRows::bind);
    claimRequests(appends, stored);
    return stored;
  }

  private long takePositions(int count) {
    return Objects.requireNonNull(
        jdbc.queryForObject(
            "update log_head set position = position + ? returning position", Long.class, count));
  }

  /** The hash of the event before what is appended, by stream. */
  private Map<UUID, String> lastHashes(List<Append> appends) {
    List<Envelope> going =
        appends.stream()
            .flatMap(append -> append.firsts().stream())
            .filter(first -> first.sequence() > 0)
            .toList();
    if (going.isEmpty()) {
      return Map.of();
    }
    Object[] streams = going.stream().map(Envelope::streamId).toArray();
    Object[] sequences = going.stream().map(first -> first.sequence() - 1).toArray();
    var hashes = new java.util.HashMap<UUID, String>();
    jdbc.query(
        connection -> {
          var statement =
              connection.prepareStatement(
                  "select e.stream_id, e.hash from unnest(?, ?) as last (stream_id, sequence)"
                      + " join event e on e.stream_id = last.stream_id"
                      + " and e.sequence = last.sequence");
          statement.setArray(1, connection.createArrayOf("uuid", streams));
          statement.setArray(2, connection.createArrayOf("bigint", sequences));
          return statement;
        },
        row -> {
          hashes.put(row.getObject(1, UUID.class), HexFormat.of().formatHex(row.getBytes(2)));
        });
    return hashes;
  }

  private void claimIdentities(List<Append> appends) {
    var identities = new ArrayList<Object[]>();
    var names = new ArrayList<Object[]>();
    for (Append append : appends) {
      for (Claims.Identity identity : append.claims().identities()) {
        identities.add(
            new Object[] {
              identity.type().name(),
              identity.value().text(),
              append.streamId(),
              identity.agency().value()
            });
      }
      Protected name = append.claims().name();
      if (name != null) {
        names.add(new Object[] {append.streamId(), name.text()});
      }
    }
    // Whoever claims the same numbers elsewhere waits for the first in this order, so that no two
    // instances can wait for each other.
    identities.sort(BY_NUMBER);
    names.sort(BY_PARTICIPANT);
    batch(
        "insert into identity (type, value, participant_id, agency) values (?, ?, ?, ?)",
        identities);
    batch("insert into participant_name (participant_id, name) values (?, ?)", names);
  }

  private void claimRequests(List<Append> appends, List<List<RecordedEvent>> stored) {
    var receipts = new ArrayList<Object[]>();
    for (int i = 0; i < appends.size(); i++) {
      Claims.Receipt receipt = appends.get(i).claims().receipt();
      if (receipt != null) {
        receipts.add(
            new Object[] {
              receipt.agency().value(),
              receipt.key(),
              receipt.bodyHash(),
              appends.get(i).streamId(),
              stored.get(i).getFirst().position(),
              stored.get(i).getLast().position()
            });
      }
    }
    batch(
        "insert into request_receipt (agency, key, body_hash, stream_id, first_position,"
            + " last_position) values (?, ?, ?, ?, ?, ?)",
        receipts);
  }

  private void batch(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows);
    }
  }
}
