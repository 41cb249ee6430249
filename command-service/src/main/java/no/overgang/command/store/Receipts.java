package no.overgang.command.store;

import java.util.Optional;
import java.util.UUID;
import no.overgang.events.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was answered to requests with a key. */
@Component
public class Receipts {

  private final JdbcClient jdbc;

  Receipts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a key led to. */
  public record Found(byte[] bodyHash, UUID streamId, long firstPosition, long lastPosition) {}

  /** What the agency's key led to, if it was used. */
  public Optional<Found> find(AgencyId agency, String key) {
    return jdbc.sql(
            "select body_hash, stream_id, first_position, last_position from request_receipt"
                + " where agency = ? and key = ?")
        .params(agency.value(), key)
        .query(
            (row, number) ->
                new Found(
                    row.getBytes(1), row.getObject(2, UUID.class), row.getLong(3), row.getLong(4)))
        .optional();
  }
}
