package no.overgang.query.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.query.loop.Item.Kind;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.PageCursor;
import no.overgang.query.view.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * What of a worklist is asked for.
 *
 * @param kinds all when empty
 * @param due by what date it is due, or no matter
 * @param participant whose items, or everybody's
 * @param after the last row of the page before
 */
record WorklistQuery(
    List<Kind> kinds,
    @Nullable Due due,
    @Nullable UUID participant,
    @Nullable Place after,
    int size) {

  /** Days from today on that count as this week, today among them. */
  static final int WEEK = 7;

  /** Which due dates. */
  enum Due {
    OVERDUE,
    WEEK
  }

  /**
   * A place in the order of the list.
   *
   * @param day the day by which overdue was told from not, so that a list read over midnight holds
   *     each item once
   */
  record Place(
      LocalDate day,
      boolean overdue,
      int rank,
      @Nullable LocalDate due,
      Instant since,
      UUID participant,
      String key) {

    private static final String NEVER = "infinity";

    String cursor() {
      return PageCursor.of(day, overdue, rank, due == null ? NEVER : due, since, participant, key);
    }

    static Place read(String cursor) {
      List<String> parts = PageCursor.read(cursor, 7);
      try {
        return new Place(
            LocalDate.parse(parts.get(0)),
            Boolean.parseBoolean(parts.get(1)),
            Integer.parseInt(parts.get(2)),
            parts.get(3).equals(NEVER) ? null : LocalDate.parse(parts.get(3)),
            Instant.parse(parts.get(4)),
            UUID.fromString(parts.get(5)),
            parts.get(6));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw PageCursor.malformed();
      }
    }

    /** The values that the next rows are greater than, in the order of the list. */
    List<Object> values() {
      return List.of(
          overdue ? 0 : 1,
          rank,
          due == null ? NEVER : due.toString(),
          since.atOffset(ZoneOffset.UTC),
          participant,
          key);
    }
  }

  /** Reads the parameters; 400 with the name of the first that does not read. */
  static WorklistQuery of(
      @Nullable List<String> kind,
      @Nullable String due,
      @Nullable String participant,
      @Nullable String after,
      @Nullable String size) {
    return new WorklistQuery(
        Parameters.codes("kind", Kind.class, kind),
        due(due),
        Parameters.uuid("participant", participant),
        after == null ? null : Place.read(after),
        Parameters.size(size));
  }

  private static @Nullable Due due(@Nullable String value) {
    return switch (value) {
      case null -> null;
      case "overdue" -> Due.OVERDUE;
      case "week" -> Due.WEEK;
      default -> throw ProblemException.parameter("due", "must be overdue or week");
    };
  }

  /** The conditions of the filters, appended to SQL; returns their values. */
  List<Object> appendTo(StringBuilder sql, LocalDate day) {
    var values = new ArrayList<Object>();
    if (!kinds.isEmpty()) {
      sql.append(" and kind = any(?)");
      values.add(kinds.stream().map(Kind::name).toArray(String[]::new));
    }
    if (due == Due.OVERDUE) {
      sql.append(" and due < ?");
      values.add(day);
    } else if (due == Due.WEEK) {
      sql.append(" and due >= ? and due < ?");
      values.add(day);
      values.add(day.plusDays(WEEK));
    }
    if (participant != null) {
      sql.append(" and participant_id = ?");
      values.add(participant);
    }
    return values;
  }
}
