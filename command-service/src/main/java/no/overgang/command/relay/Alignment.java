package no.overgang.command.relay;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import no.overgang.command.relay.RelayPosition.Turn;
import no.overgang.command.relay.TopicEnd.Last;
import no.overgang.command.store.EventLog;
import no.overgang.command.store.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares the topic's end with the store, before anything is written to it.
 *
 * <p>Whatever a restored store has lost and Kafka has not, the last of it stands at the end of some
 * partition: its position is beyond the store's head, or the store has another event there. Costs a
 * read of at most a thousand records a partition at each start of the relay, under the lock of the
 * position.
 */
@Component
class Alignment {

  private static final Logger LOG = LoggerFactory.getLogger(Alignment.class);

  private final EventLog log;
  private final RelayPosition position;
  private final EventTopic topic;
  private final TransactionTemplate transaction;

  Alignment(
      EventLog log, RelayPosition position, EventTopic topic, TransactionTemplate transaction) {
    this.log = log;
    this.position = position;
    this.topic = topic;
    this.transaction = transaction;
  }

  /**
   * What was found.
   *
   * @param offsets where each partition ends
   */
  record Found(Standing standing, Map<Integer, Long> offsets) {}

  /** Compares; where an operator wants the topic written anew, empties it. */
  Found look() {
    return Objects.requireNonNull(transaction.execute(status -> compared(position.take())));
  }

  private Found compared(Turn turn) {
    TopicEnd end = topic.end(turn.wanted());
    if (turn.rewriteWanted()) {
      return writtenBefore(end, turn.wanted()) ? restored(end) : emptied(turn, end);
    }
    if (end.lasts().stream().anyMatch(last -> elsewhere(last, turn.incarnation()))) {
      return restored(end);
    }
    if (madeAnew(turn, end) || end.highest() < turn.position()) {
      return new Found(new Standing.TopicLost(turn.position(), end.highest()), end.offsets());
    }
    if (!end.topicId().equals(turn.topicId())) {
      position.on(end.topicId());
    }
    return new Found(new Standing.Current(), end.offsets());
  }

  private static boolean madeAnew(Turn turn, TopicEnd end) {
    return turn.topicId() != null && !turn.topicId().equals(end.topicId()) && turn.position() > 0;
  }

  /** An operator decided on this incarnation and it was written; then the decision was restored. */
  private static boolean writtenBefore(TopicEnd end, UUID wanted) {
    return end.lasts().stream().anyMatch(last -> wanted.equals(last.incarnation()));
  }

  private boolean elsewhere(Last last, UUID own) {
    return last.foreignTo(own)
        || log.between(last.position(), last.position()).stream()
            .noneMatch(event -> event.envelope().hash().equals(last.hash()));
  }

  private Found restored(TopicEnd end) {
    return new Found(new Standing.Restored(log.head(), end.highest()), end.offsets());
  }

  /** Again after a crash in between: the topic is then empty already. */
  private Found emptied(Turn turn, TopicEnd end) {
    topic.empty();
    position.beginAnew(turn.wanted(), end.topicId());
    LOG.warn(
        "The topic is written anew from the first event: incarnation {} after {}",
        turn.wanted(),
        turn.incarnation());
    return new Found(new Standing.Current(), end.offsets());
  }
}
