package no.overgang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The findings as JSON, for whoever compares runs. */
final class Report {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Report() {}

  /** A figure in JSON. */
  record Line(
      String group,
      String name,
      String unit,
      double median,
      double lowest,
      double highest,
      List<Double> rounds) {

    static Line of(Findings.Figure figure) {
      Spread spread = figure.spread();
      return new Line(
          figure.key().group(),
          figure.key().name(),
          figure.key().unit(),
          rounded(spread.median()),
          rounded(spread.lowest()),
          rounded(spread.highest()),
          figure.rounds().stream().map(Report::rounded).toList());
    }
  }

  static String json(Map<String, Object> circumstances, List<Findings.Figure> figures) {
    var document = new LinkedHashMap<>(circumstances);
    document.put("figures", figures.stream().map(Line::of).toList());
    return JSON.writeValueAsString(document) + "\n";
  }

  /** Written beside its place and moved there when whole. */
  static void write(Path file, String json) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Path part = target.resolveSibling(target.getFileName() + ".part");
    Files.writeString(part, json);
    Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Four digits are more than a run can tell. */
  static double rounded(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return 0;
    }
    return new java.math.BigDecimal(value).round(new java.math.MathContext(4)).doubleValue();
  }
}
