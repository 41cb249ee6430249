package no.overgang.command.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import no.overgang.events.Protected;
import no.overgang.events.RecordedEvent;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stores appends in one call of the function {@code append_events}: all or none.
 *
 * <p>Positions come from one counter row, taken once for all of them under its lock, which is held
 * until commit: so positions are given in commit order and without gaps, over any number of
 * instances.
 */
@Component
class AppendCall {

  private static final int PARAMETERS = 31;
  private static final String CALL = "select append_events(" + "?, ".repeat(PARAMETERS - 1) + "?)";

  /**
   * Whoever claims the same numbers elsewhere waits for the first in this order, so that no two
   * instances can wait for each other.
   */
  private static final Comparator<Claimed> BY_NUMBER =
      Comparator.comparing((Claimed claimed) -> claimed.identity().type().name())
          .thenComparing(claimed -> claimed.identity().value().text());

  private final JdbcTemplate jdbc;

  AppendCall(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  private record Claimed(UUID participant, Claims.Identity identity) {}

  private record Named(UUID participant, Protected name) {}

  /** A request key; the places of its events in the group, from 1. */
  private record Received(UUID stream, Claims.Receipt receipt, int first, int last) {}

  /**
   * Stores the appends; no stream stands in two of them.
   *
   * @return the events of each, as stored
   * @throws DuplicateKeyException when another was first with a stream's next sequence, a request
   *     key or an identity number; then nothing is stored
   */
  List<List<RecordedEvent>> store(List<Append> appends) {
    Long before =
        jdbc.execute(
            (Connection connection) -> {
              try (var statement = connection.prepareStatement(CALL)) {
                bind(statement, appends);
                try (var result = statement.executeQuery()) {
                  result.next();
                  return result.getLong(1);
                }
              }
            });
    long position = Objects.requireNonNull(before);
    var stored = new ArrayList<List<RecordedEvent>>(appends.size());
    for (Append append : appends) {
      stored.add(append.at(position));
      position += append.events().size();
    }
    return stored;
  }

  private static void bind(PreparedStatement statement, List<Append> appends) throws SQLException {
    var parameters = new Parameters(statement);
    EventRows.bind(parameters, appends);
    var claimed = new ArrayList<Claimed>();
    var named = new ArrayList<Named>();
    var received = new ArrayList<Received>();
    int place = 0;
    for (Append append : appends) {
      UUID stream = append.streamId();
      append.claims().identities().forEach(one -> claimed.add(new Claimed(stream, one)));
      Protected name = append.claims().name();
      if (name != null) {
        named.add(new Named(stream, name));
      }
      int last = place + append.events().size();
      Claims.Receipt receipt = append.claims().receipt();
      if (receipt != null) {
        received.add(new Received(stream, receipt, place + 1, last));
      }
      place = last;
    }
    claimed.sort(BY_NUMBER);
    named.sort(Comparator.comparing(Named::participant));

    parameters.texts(claimed, one -> one.identity().type().name());
    parameters.texts(claimed, one -> one.identity().value().text());
    parameters.uuids(claimed, Claimed::participant);
    parameters.texts(claimed, one -> one.identity().agency().value());
    parameters.uuids(named, Named::participant);
    parameters.texts(named, one -> one.name().text());
    parameters.texts(received, one -> one.receipt().agency().value());
    parameters.texts(received, one -> one.receipt().key());
    parameters.bytes(received, one -> one.receipt().bodyHash());
    parameters.uuids(received, Received::stream);
    parameters.ints(received, Received::first);
    parameters.ints(received, Received::last);
  }

  /** Sets one array after the other. */
  static final class Parameters {
    private final PreparedStatement statement;
    private int number;

    Parameters(PreparedStatement statement) {
      this.statement = statement;
    }

    <T> void texts(List<T> rows, Function<T, String> value) throws SQLException {
      set("text", rows.stream().map(value).toArray(String[]::new));
    }

    <T> void uuids(List<T> rows, Function<T, @Nullable UUID> value) throws SQLException {
      set("uuid", rows.stream().map(value).toArray(UUID[]::new));
    }

    <T> void bytes(List<T> rows, Function<T, byte[]> value) throws SQLException {
      set("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }

    <T> void longs(List<T> rows, ToLongFunction<T> value) throws SQLException {
      set("int8", rows.stream().mapToLong(value).toArray());
    }

    <T> void ints(List<T> rows, ToIntFunction<T> value) throws SQLException {
      set("int4", rows.stream().mapToInt(value).toArray());
    }

    <T> void flags(List<T> rows, Predicate<T> value) throws SQLException {
      set("bool", rows.stream().map(value::test).toArray(Boolean[]::new));
    }

    private void set(String type, Object elements) throws SQLException {
      Array array =
          statement.getConnection().unwrap(PGConnection.class).createArrayOf(type, elements);
      statement.setArray(++number, array);
    }
  }
}
