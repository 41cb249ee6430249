package no.overgang.bench;

import java.util.List;
import java.util.Locale;

/** The findings for a terminal of 80 columns. */
final class Table {

  static final int WIDTH = 80;
  private static final int NAME = 36;
  private static final String LINE = "  %-" + NAME + "s %-8s %9s  %s";

  private Table() {}

  /** One line a figure under the name of its group; medians, and the range over the rounds. */
  static String of(List<Findings.Figure> figures) {
    var text = new StringBuilder();
    String group = "";
    for (Findings.Figure figure : figures) {
      if (!figure.key().group().equals(group)) {
        group = figure.key().group();
        text.append(text.isEmpty() ? "" : "\n").append(heading(group)).append('\n');
      }
      text.append(line(figure)).append('\n');
    }
    return text.toString();
  }

  private static String heading(String group) {
    return LINE.replace("  %-" + NAME, "%-" + (NAME + 2))
        .formatted(cut(group, NAME + 2), "unit", "median", "lowest – highest")
        .stripTrailing();
  }

  private static String line(Findings.Figure figure) {
    Spread spread = figure.spread();
    return LINE.formatted(
        cut(figure.key().name(), NAME),
        figure.key().unit(),
        number(spread.median()),
        number(spread.lowest()) + " – " + number(spread.highest()));
  }

  private static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 1) + "…";
  }

  /** About three digits that mean something; a benchmark has no more. */
  static String number(double value) {
    String form = value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, form, value).replace(',', ' ');
  }
}
