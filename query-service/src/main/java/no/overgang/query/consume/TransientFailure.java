package no.overgang.query.consume;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells the database's bad days, which pass, from events that cannot be handled. */
final class TransientFailure {

  private TransientFailure() {}

  /** Whether trying the same again later can help. */
  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransientDataAccessException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof CannotCreateTransactionException
          || cause instanceof TransactionSystemException
          || cause instanceof SQLTransientException
          || cause instanceof SQLRecoverableException
          || (cause instanceof SQLException e && passes(e.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Read-only after a failover, connection lost, rollback by the database, no resources, operator,
   * system error.
   */
  private static boolean passes(@org.jspecify.annotations.Nullable String state) {
    return state != null
        && state.length() == 5
        && (state.equals("25006") || "08 40 53 55 57 58".contains(state.substring(0, 2)));
  }
}
