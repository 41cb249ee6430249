package no.overgang.command.relay;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A copy of a store's tables, to be put back later: what a restore of a backup does. */
final class Copy {

  private static final String TABLES =
      "select table_name from information_schema.tables where table_schema = 'public'"
          + " and table_name <> 'flyway_schema_history' order by 1";

  private final JdbcTemplate jdbc;
  private final List<String> tables;

  private Copy(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.tables = jdbc.queryForList(TABLES, String.class);
  }

  /** Copies all tables as they are. */
  static Copy of(JdbcTemplate jdbc) {
    var copy = new Copy(jdbc);
    jdbc.execute("drop schema if exists copy cascade");
    jdbc.execute(
        "create schema copy; "
            + copy.forEach("create table copy.%1$s as select * from public.%1$s;"));
    return copy;
  }

  /** Puts them back in one transaction. */
  void restore() {
    jdbc.execute(
        "begin; truncate "
            + String.join(", ", tables)
            + "; "
            + forEach("insert into public.%1$s select * from copy.%1$s;")
            + " commit");
  }

  private String forEach(String statement) {
    return String.join(" ", tables.stream().map(statement::formatted).toList());
  }
}
