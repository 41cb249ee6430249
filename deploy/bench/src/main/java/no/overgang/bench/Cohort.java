package no.overgang.bench;

import java.io.PrintWriter;
import java.io.StringWriter;
import no.overgang.standalone.TemporaryHub;
import no.overgang.standalone.post.PostCommand;
import no.overgang.standalone.simulate.SimulateCommand;
import picocli.CommandLine;

/** The made-up cohort, loaded as anybody would load it: simulated, then posted. */
final class Cohort {

  /** What a simulated participant comes to on average. */
  private static final int EVENTS_EACH = 70;

  private Cohort() {}

  /** Loads about this many events; always the same people. */
  static void load(TemporaryHub hub, int events) {
    String file = hub.root().resolve("cohort.jsonl").toString();
    String participants = Integer.toString(Math.max(1, events / EVENTS_EACH));
    execute(new SimulateCommand(), "--participants", participants, "--seed", "1", "--out", file);
    execute(
        new PostCommand(),
        "--http-command",
        Integer.toString(hub.commands().getPort()),
        "--http-query",
        Integer.toString(hub.reads().getPort()),
        "--issuer",
        Integer.toString(hub.issuerPort()),
        file);
  }

  private static void execute(Object command, String... arguments) {
    var said = new StringWriter();
    var out = new PrintWriter(said, true);
    if (new CommandLine(command).setOut(out).setErr(out).execute(arguments) != 0) {
      throw new IllegalStateException("The cohort was not loaded:\n" + said);
    }
  }
}
