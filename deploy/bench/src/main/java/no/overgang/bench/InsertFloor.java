package no.overgang.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;

/**
 * The least that storing an event durably can cost here: one row with 600 bytes inserted and
 * committed over a connection of one's own, in a table of its own with a primary key.
 */
final class InsertFloor {

  private static final int PAYLOAD_BYTES = 600;

  private final Site site;

  InsertFloor(Site site) throws SQLException {
    this.site = site;
    try (Connection connection = site.connectToCommands();
        var statement = connection.createStatement()) {
      statement.execute("create schema bench");
      statement.execute(
          "create table bench.floor (position bigint generated always as identity primary key,"
              + " payload bytea not null)");
    }
  }

  Sample run(int clients, Duration time) throws InterruptedException {
    return Load.run(clients, time, Inserting::new);
  }

  private final class Inserting implements Load.Client {
    private final Connection connection;
    private final PreparedStatement insert;
    private final byte[] payload = new byte[PAYLOAD_BYTES];

    Inserting(int number) throws SQLException {
      connection = site.connectToCommands();
      insert = connection.prepareStatement("insert into bench.floor (payload) values (?)");
      new Random(number).nextBytes(payload);
    }

    @Override
    public int ask() throws SQLException {
      insert.setBytes(1, payload);
      return insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
