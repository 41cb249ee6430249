package no.overgang.standalone.reckoning;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a running hub keeps things, for whoever looks behind its doors. */
public interface Stores {

  /** A connection of one's own to the command-service's database. */
  Connection commands() throws SQLException;

  /** A connection of one's own to the query-service's database. */
  Connection reads() throws SQLException;

  /** {@code bootstrap.servers} of its broker. */
  String kafka();
}
