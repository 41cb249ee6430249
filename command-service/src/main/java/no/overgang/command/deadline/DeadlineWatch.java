package no.overgang.command.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import no.overgang.command.store.EventLog;
import no.overgang.command.store.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose deadlines are to be looked at when: a row for each participant, kept from the event log by
 * position.
 *
 * <p>A row's time is never later than what comes next of the participant's deadlines, or than the
 * grace after the newest fact. What was just recorded brings nothing before its grace is over, so
 * the row is written for then, without a look at the participant; whoever looks at it then sets the
 * time that is right.
 */
@Component
class DeadlineWatch {

  private static final int STRETCH = 5000;

  /** PostgreSQL's time ends before that of the calendar; nobody waits so long. */
  private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

  private final EventLog log;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transaction;
  private final Duration grace;

  DeadlineWatch(
      EventLog log,
      JdbcClient jdbc,
      JdbcTemplate batches,
      TransactionTemplate transaction,
      @Value("${overgang.deadlines.grace:PT10M}") Duration grace) {
    this.log = log;
    this.jdbc = jdbc;
    this.batches = batches;
    this.transaction = transaction;
    this.grace = grace;
  }

  /**
   * A participant whose time has come.
   *
   * @param position the last event the row was written for
   */
  record Due(UUID participantId, Instant wakeAt, long position) {
    static final Comparator<Due> IN_ORDER =
        Comparator.comparing(Due::wakeAt).thenComparing(Due::participantId);

    Due at(Instant next) {
      return new Due(participantId, next, position);
    }
  }

  /** Looks at everybody anew when the rule data is not what it was. */
  void keepBy(String rules) {
    jdbc.sql("update deadline_tail set position = 0, rules = ? where rules <> ?")
        .params(rules, rules)
        .update();
  }

  /**
   * Writes rows for what was recorded since, under the lock of the position, so that any number of
   * instances take turns.
   *
   * @return whether there may be more
   */
  boolean follow() {
    return Objects.requireNonNull(transaction.execute(status -> followed()));
  }

  private boolean followed() {
    long from =
        jdbc.sql("select position from deadline_tail for update").query(Long.class).single();
    long head = log.head();
    long to = Math.min(head, from + STRETCH);
    if (to <= from) {
      return false;
    }
    batches.batchUpdate(
        "insert into deadline_watch (participant_id, wake_at, position) values (?, ?, ?)"
            + " on conflict (participant_id) do update set"
            + " wake_at = least(deadline_watch.wake_at, excluded.wake_at),"
            + " position = excluded.position",
        log.participantsChanged(from, to, Stamp.DEADLINES).stream()
            .map(
                changed ->
                    new Object[] {
                      changed.participantId(),
                      inTable(changed.firstRecordedAt().plus(grace)),
                      changed.lastPosition()
                    })
            .toList());
    jdbc.sql("update deadline_tail set position = ?").param(to).update();
    return to < head;
  }

  /**
   * Takes those whose time has come, the longest overdue first, and puts the rows off: whoever
   * takes them and dies is followed by another when that time is over. Instances take different
   * ones.
   */
  List<Due> take(Instant now, Duration putOff, int most) {
    return jdbc
        .sql(
            "with due as (select participant_id, wake_at from deadline_watch where wake_at <= ?"
                + " order by wake_at, participant_id limit ? for update skip locked)"
                + " update deadline_watch as watch set wake_at = ? from due"
                + " where watch.participant_id = due.participant_id"
                + " returning watch.participant_id, due.wake_at, watch.position")
        .params(inTable(now), most, inTable(now.plus(putOff)))
        .query(
            (row, number) ->
                new Due(
                    row.getObject(1, UUID.class),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    row.getLong(3)))
        .list()
        .stream()
        .sorted(Due.IN_ORDER)
        .toList();
  }

  /**
   * Sets when to look again. When something was recorded meanwhile, the row stays as it is: it is
   * looked at again soon.
   */
  void settle(Due due, @Nullable Instant next) {
    if (next == null) {
      jdbc.sql("delete from deadline_watch where participant_id = ? and position = ?")
          .params(due.participantId(), due.position())
          .update();
    } else {
      jdbc.sql("update deadline_watch set wake_at = ? where participant_id = ? and position = ?")
          .params(inTable(next), due.participantId(), due.position())
          .update();
    }
  }

  private static OffsetDateTime inTable(Instant instant) {
    return (instant.isAfter(FAR) ? FAR : instant).atOffset(ZoneOffset.UTC);
  }
}
