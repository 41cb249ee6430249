package no.overgang.standalone;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import no.overgang.engines.EngineException;
import no.overgang.standalone.audit.AuditCommand;
import no.overgang.standalone.post.PostCommand;
import no.overgang.standalone.simulate.SimulateCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. One class per subcommand; {@code ./overgang} finds a JDK, builds and calls
 * this.
 */
@Command(
    name = "overgang",
    description =
        "The shared record between agencies that follow a refugee towards work or school.",
    mixinStandardHelpOptions = true,
    version = "Overgang 0.1.0",
    usageHelpWidth = 80,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      TokenCommand.class,
      SimulateCommand.class,
      PostCommand.class,
      AuditCommand.class
    })
public final class Overgang {

  private Overgang() {}

  /**
   * Runs a subcommand; the exit code is 0, 1 for a failure told in one line, or 2 for wrong usage.
   */
  public static void main(String[] args) {
    // System.exit runs the shutdown hook of "run", which may still decide on another code.
    System.exit(commandLine().execute(args));
  }

  /** Runs a subcommand that prints to {@code out}; the exit code as of {@link #main}. */
  public static int run(PrintWriter out, String... arguments) {
    return commandLine().setOut(out).setErr(out).execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Overgang())
        .setUsageHelpAutoWidth(false)
        .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(Overgang::explain);
  }

  /** What a person can do something about is one line; anything else keeps its stack trace. */
  private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof Refusal || e instanceof EngineException) {
      command.getErr().println(e.getMessage());
      return 1;
    }
    throw e;
  }
}
