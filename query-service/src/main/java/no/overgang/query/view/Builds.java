package no.overgang.query.view;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which build of a view readers see. */
@Component
public final class Builds {

  private final JdbcTemplate jdbc;

  Builds(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The live build. Ask once per request and read everything from it: a switch in between is then
   * not seen, and the retired tables stay for a while.
   */
  public Build live(String view) {
    Integer generation =
        jdbc.queryForObject(
            "select generation from view_build where view = ? and status = 'LIVE'",
            Integer.class,
            view);
    if (generation == null) {
      throw new IllegalStateException("No live build of " + view);
    }
    return new Build(view, generation);
  }
}
