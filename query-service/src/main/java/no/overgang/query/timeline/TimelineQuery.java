package no.overgang.query.timeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Category;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.PageCursor;
import no.overgang.query.view.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What of a timeline is asked for.
 *
 * @param asOf what had happened by then, by occurredAt
 * @param knownAt what the hub knew by then, by recordedAt
 * @param revisions whether corrections and retractions are listed too, and not only read into what
 *     they are about
 * @param after the last row of the page before
 */
record TimelineQuery(
    @Nullable Instant asOf,
    @Nullable Instant knownAt,
    @Nullable Instant from,
    @Nullable Instant to,
    List<Category> categories,
    boolean revisions,
    boolean descending,
    @Nullable Place after,
    int size) {

  /** A place in the order of the timeline. */
  record Place(Instant occurredAt, long position) {}

  /** Reads the parameters; 400 with the name of the first that does not read. */
  static TimelineQuery of(
      @Nullable String asOf,
      @Nullable String knownAt,
      @Nullable String from,
      @Nullable String to,
      @Nullable List<String> category,
      @Nullable String revisions,
      @Nullable String order,
      @Nullable String after,
      @Nullable String size) {
    if (order != null && !order.equals("asc") && !order.equals("desc")) {
      throw ProblemException.parameter("order", "must be asc or desc");
    }
    if (revisions != null && !revisions.equals("all")) {
      throw ProblemException.parameter("revisions", "must be all, or left out");
    }
    boolean descending = "desc".equals(order);
    return new TimelineQuery(
        Parameters.untilInstant("asOf", asOf),
        Parameters.untilInstant("knownAt", knownAt),
        Parameters.fromInstant("from", from),
        Parameters.untilInstant("to", to),
        Parameters.codes("category", Category.class, category),
        revisions != null,
        descending,
        after == null ? null : place(after, descending),
        Parameters.size(size));
  }

  /** The cursor after a row of this query. */
  String cursorAfter(Row row) {
    return PageCursor.of(descending ? "desc" : "asc", row.occurredAt(), row.position());
  }

  private static Place place(String cursor, boolean descending) {
    List<String> key = PageCursor.read(cursor, 3);
    if (!key.getFirst().equals(descending ? "desc" : "asc")) {
      throw PageCursor.malformed();
    }
    try {
      return new Place(Instant.parse(key.get(1)), Long.parseLong(key.get(2)));
    } catch (DateTimeParseException | NumberFormatException e) {
      throw PageCursor.malformed();
    }
  }

  /** The conditions of the page, appended to SQL; returns their values. */
  List<Object> appendTo(StringBuilder sql, Collection<UUID> streams) {
    var values = cut(sql, streams);
    if (!revisions) {
      sql.append(" and revises is null");
    }
    if (from != null) {
      sql.append(" and occurred_at >= ?");
      values.add(from.atOffset(ZoneOffset.UTC));
    }
    if (to != null) {
      sql.append(" and occurred_at <= ?");
      values.add(to.atOffset(ZoneOffset.UTC));
    }
    if (!categories.isEmpty()) {
      sql.append(" and category = any(?)");
      values.add(categories.stream().map(Category::name).toArray(String[]::new));
    }
    String direction = descending ? " desc" : "";
    if (after != null) {
      sql.append(" and (occurred_at, position) ").append(descending ? '<' : '>').append(" (?, ?)");
      values.add(after.occurredAt().atOffset(ZoneOffset.UTC));
      values.add(after.position());
    }
    sql.append(" order by occurred_at").append(direction).append(", position").append(direction);
    sql.append(" limit ?");
    values.add(size + 1);
    return values;
  }

  /**
   * The streams and the two cuts in time, appended to SQL; returns their values. A correction is
   * cut with the entry it is about: when something happened is said by the entry.
   */
  List<Object> cut(StringBuilder sql, Collection<UUID> streams) {
    var values = new ArrayList<Object>();
    if (streams.size() == 1) {
      sql.append(" e where stream_id = ?");
      values.add(streams.iterator().next());
    } else {
      sql.append(" e where stream_id = any(?::uuid[])");
      values.add(streams.stream().map(UUID::toString).toArray(String[]::new));
    }
    if (asOf != null) {
      sql.append(
          """
           and (case when revises is null then occurred_at
                     else (select revised.occurred_at from {schema}.entry revised
                            where revised.stream_id = e.stream_id
                              and revised.event_id = e.revises) end) <= ?
          """);
      values.add(asOf.atOffset(ZoneOffset.UTC));
    }
    if (knownAt != null) {
      sql.append(" and recorded_at <= ?");
      values.add(knownAt.atOffset(ZoneOffset.UTC));
    }
    return values;
  }
}
