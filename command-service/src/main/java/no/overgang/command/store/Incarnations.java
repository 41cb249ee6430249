package no.overgang.command.store;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The store's incarnation. Every record on Kafka carries the one it was written in; with another
 * one a new writing of the topic begins, from the first event.
 */
@Component
public class Incarnations {

  private final JdbcClient jdbc;

  Incarnations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Where the store stands.
   *
   * @param position position of the last event
   */
  public record Head(UUID incarnation, long position) {}

  /** Where the store stands now. */
  public Head head() {
    return jdbc.sql("select incarnation, position from log_head")
        .query((row, number) -> new Head(row.getObject(1, UUID.class), row.getLong(2)))
        .single();
  }

  /**
   * Begins a new incarnation, unless another was quicker. The relay of whichever instance comes
   * first then empties the topic and writes it anew.
   *
   * @param seen the incarnation that was decided about
   * @return whether it has begun
   */
  public boolean begin(UUID seen) {
    return jdbc.sql("update log_head set incarnation = gen_random_uuid() where incarnation = ?")
            .param(seen)
            .update()
        == 1;
  }
}
