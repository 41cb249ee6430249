package no.overgang.command.relay;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code relay_position}: up to where the topic was written, and in which writing. */
@Component
class RelayPosition {

  private final JdbcClient jdbc;
  private final EventTopic topic;

  RelayPosition(JdbcClient jdbc, EventTopic topic) {
    this.jdbc = jdbc;
    this.topic = topic;
  }

  /**
   * What one instance at a time works on.
   *
   * @param position up to which Kafka has acknowledged
   * @param incarnation in which the topic is written
   * @param wanted the store's incarnation; another one when the topic is to be written anew
   * @param topicId Kafka's id of the topic it was written to; none before the first look
   */
  record Turn(long position, UUID incarnation, UUID wanted, @Nullable String topicId) {

    /** Whether the topic is to be written anew. */
    boolean rewriteWanted() {
      return !incarnation.equals(wanted);
    }
  }

  private static final String SELECT =
      "select p.position, p.incarnation, h.incarnation, p.topic_id"
          + " from relay_position p, log_head h where p.topic = ?";

  /** Makes the row if it is not there. */
  void prepare() {
    jdbc.sql(
            "insert into relay_position (topic, position, incarnation)"
                + " select ?, 0, incarnation from log_head on conflict do nothing")
        .param(topic.name())
        .update();
  }

  /** Takes the turn; nobody else has it until the transaction ends. */
  Turn take() {
    return read(SELECT + " for update of p");
  }

  /** The row as it is, without taking the turn. */
  Turn look() {
    return read(SELECT);
  }

  private Turn read(String sql) {
    return jdbc.sql(sql)
        .param(topic.name())
        .query(
            (row, number) ->
                new Turn(
                    row.getLong(1),
                    row.getObject(2, UUID.class),
                    row.getObject(3, UUID.class),
                    row.getString(4)))
        .single();
  }

  /** Kafka has acknowledged up to a position. */
  void move(long position) {
    jdbc.sql("update relay_position set position = ? where topic = ?")
        .params(position, topic.name())
        .update();
  }

  /** The topic with this id is the one that is written to. */
  void on(String topicId) {
    jdbc.sql("update relay_position set topic_id = ? where topic = ?")
        .params(topicId, topic.name())
        .update();
  }

  /** The topic is empty; what follows is the writing of this incarnation. */
  void beginAnew(UUID incarnation, String topicId) {
    jdbc.sql(
            "update relay_position set position = 0, incarnation = ?, topic_id = ? where topic = ?")
        .params(incarnation, topicId, topic.name())
        .update();
  }
}
