package no.overgang.query.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.events.AgencyKind;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.MeasureKind;
import no.overgang.query.problem.ProblemException;
import no.overgang.query.view.PageCursor;
import no.overgang.query.view.Parameters;
import org.jspecify.annotations.Nullable;

/**
 * Which offers are asked for; what is not given does not matter.
 *
 * @param area municipality, whose county's offers are meant too, or county with its municipalities
 * @param level the participant's: offers that ask for no more
 * @param startFrom first and last day on which one could begin; an offer without days of its own
 *     can be begun on any
 * @param free only with free places
 * @param text in the title
 * @param after the last offer of the page before
 */
record OfferQuery(
    @Nullable String area,
    @Nullable LanguageLevel level,
    @Nullable Boolean partTime,
    @Nullable Boolean combinableWithNorwegian,
    List<MeasureKind> kinds,
    List<AgencyKind> providerKinds,
    @Nullable LocalDate startFrom,
    @Nullable LocalDate startTo,
    boolean free,
    @Nullable String text,
    @Nullable UUID after,
    int size) {

  OfferQuery {
    if (area != null && !area.matches("[0-9]{2}|[0-9]{4}")) {
      throw ProblemException.parameter(
          "area", "must be a municipality number of four digits or a county number of two");
    }
  }

  /** The offer a cursor stands behind. */
  static @Nullable UUID place(@Nullable String after) {
    if (after == null) {
      return null;
    }
    try {
      return Parameters.uuid("after", PageCursor.read(after, 1).getFirst());
    } catch (ProblemException e) {
      throw PageCursor.malformed();
    }
  }

  /** The conditions, appended to SQL; returns their values. */
  List<Object> appendTo(StringBuilder sql, List<String> providers) {
    var values = new ArrayList<Object>();
    if (area != null) {
      sql.append(area.length() == 2 ? " and left(area, 2) = ?" : " and area in (?, ?)");
      values.add(area);
      if (area.length() == 4) {
        values.add(area.substring(0, 2));
      }
    }
    if (level != null) {
      sql.append(" and (minimum_level is null or minimum_level <= ?)");
      values.add(level.name());
    }
    if (partTime != null) {
      sql.append(" and full_time = ?");
      values.add(!partTime);
    }
    if (combinableWithNorwegian != null) {
      sql.append(" and with_norwegian = ?");
      values.add(combinableWithNorwegian);
    }
    if (!kinds.isEmpty()) {
      sql.append(" and kind = any(?)");
      values.add(kinds.stream().map(Enum::name).toArray(String[]::new));
    }
    if (!providerKinds.isEmpty()) {
      sql.append(" and provider = any(?)");
      values.add(providers.toArray(String[]::new));
    }
    if (startFrom != null || startTo != null) {
      sql.append(" and (starts = '{}' or exists (select 1 from unnest(starts) day")
          .append(" where day >= ?::date and day <= ?::date))");
      values.add(startFrom == null ? "-infinity" : startFrom.toString());
      values.add(startTo == null ? "infinity" : startTo.toString());
    }
    if (free) {
      sql.append(" and free > 0");
    }
    if (text != null) {
      sql.append(" and title ilike ?");
      values.add("%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }
    if (after != null) {
      sql.append(" and (sorted_by, offer_id) > (select sorted_by, offer_id")
          .append(" from {schema}.listing where offer_id = ?)");
      values.add(after);
    }
    sql.append(" order by sorted_by, offer_id limit ?");
    values.add(size + 1);
    return values;
  }
}
