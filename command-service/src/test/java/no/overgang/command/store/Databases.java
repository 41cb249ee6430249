package no.overgang.command.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import no.overgang.engines.TestDatabase;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/** Connections to databases of the tests' own. */
final class Databases {

  private static final int MOST_AT_ONCE = 32;

  private Databases() {}

  /** To a database as it is. */
  static HikariDataSource connected(TestDatabase database) {
    var source = new HikariDataSource();
    source.setJdbcUrl(database.url());
    source.setUsername(database.user());
    source.setPassword(database.password());
    source.setMaximumPoolSize(MOST_AT_ONCE);
    return source;
  }

  /** The event store of such a database, as one instance has it. */
  static EventLog log(DataSource database) {
    var jdbc = new JdbcTemplate(database);
    return new EventLog(jdbc, new GroupCommit(new AppendCall(jdbc)), new LastHashes(jdbc));
  }

  /** To a database with the tables of the store. */
  static HikariDataSource withTables(TestDatabase database) {
    HikariDataSource source = connected(database);
    Flyway.configure().dataSource(source).locations("classpath:db/command").load().migrate();
    return source;
  }
}
