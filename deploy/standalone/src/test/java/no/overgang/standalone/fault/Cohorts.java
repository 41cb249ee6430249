package no.overgang.standalone.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.overgang.standalone.Overgang;

/** Made-up cohorts, written and posted by the commands everybody uses. */
final class Cohorts {

  private Cohorts() {}

  /**
   * Writes a cohort without the lines that are not meant to be accepted. A refusal leaves nothing
   * behind, so one whose answer was lost is judged anew, against a later state, and may then be
   * right.
   */
  static Path accepted(Path folder, int participants, long seed) throws IOException {
    return accepted(folder, participants, seed, Integer.MAX_VALUE);
  }

  /** The same, and of it no more than the first lines. */
  static Path accepted(Path folder, int participants, long seed, int most) throws IOException {
    Path simulated = folder.resolve("simulated-%d.jsonl".formatted(seed));
    overgang("simulate", "--participants=" + participants, "--seed=" + seed, "--out=" + simulated);
    Path cohort = folder.resolve("cohort-%d.jsonl".formatted(seed));
    try (Stream<String> lines = Files.lines(simulated)) {
      Iterable<String> kept =
          lines.filter(line -> !line.contains("\"expected\":")).limit(most)::iterator;
      Files.write(cohort, kept);
    }
    return cohort;
  }

  /** Posts it; what was said, when all went as it should. */
  static String post(Path cohort, int command, int query, int issuer) {
    return overgang(posting(cohort, command, query, issuer));
  }

  /** Posts it, however that goes. */
  static void tryToPost(Path cohort, int command, int query, int issuer) {
    Overgang.run(new PrintWriter(new StringWriter()), posting(cohort, command, query, issuer));
  }

  private static String[] posting(Path cohort, int command, int query, int issuer) {
    return new String[] {
      "post",
      cohort.toString(),
      "--wait=600",
      "--http-command=" + command,
      "--http-query=" + query,
      "--issuer=" + issuer
    };
  }

  /** Runs a command that must succeed; what it said. */
  static String overgang(String... arguments) {
    var out = new StringWriter();
    int code = Overgang.run(new PrintWriter(out, true), arguments);
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }
}
