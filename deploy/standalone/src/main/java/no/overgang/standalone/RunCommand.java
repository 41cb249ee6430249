package no.overgang.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import no.overgang.engines.EngineException;
import no.overgang.events.HubTime;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overgang run}: the whole hub in this process until it is told to stop. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Starts PostgreSQL, Kafka, a development token issuer and both services.",
      "Data is kept between runs. Ctrl-C stops everything."
    })
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".overgang",
      description = "where everything is kept (default: ${DEFAULT-VALUE})")
  private Path data = Path.of(".overgang");

  @Option(
      names = "--http-query",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "the page and the reads (default: ${DEFAULT-VALUE})")
  private int query;

  @Option(
      names = "--http-command",
      paramLabel = "PORT",
      defaultValue = "8081",
      description = "commands and CloudEvents (default: ${DEFAULT-VALUE})")
  private int command;

  @Option(
      names = "--issuer",
      paramLabel = "PORT",
      defaultValue = "8089",
      description = "development tokens (default: ${DEFAULT-VALUE})")
  private int issuer;

  @Option(
      names = "--kafka",
      paramLabel = "PORT",
      defaultValue = "19092",
      description = "Kafka (default: ${DEFAULT-VALUE})")
  private int kafka;

  @Option(
      names = "--postgres",
      paramLabel = "PORT",
      defaultValue = "15432",
      description = "PostgreSQL (default: ${DEFAULT-VALUE})")
  private int postgres;

  @Option(names = "--demo", description = "load a realistic made-up cohort through the front door")
  private boolean demo;

  private final AtomicInteger exitCode = new AtomicInteger();

  @Override
  public Integer call() throws InterruptedException, IOException {
    Progress progress = new Progress(spec.commandLine().getOut());
    DataFolder folder = DataFolder.open(data);
    ServiceLog.to(folder.log(), "json".equalsIgnoreCase(System.getenv("OVERGANG_LOG")));
    Ends ends = new Ends(query, command, issuer, kafka, postgres);
    Hub hub = new Hub(folder, ends, progress);
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> end(hub, folder, progress), "overgang-stop"));
    try {
      hub.prepare();
    } catch (RuntimeException e) {
      return fail(hub, e);
    }
    try {
      progress.say("Starting …");
      hub.start();
    } catch (RuntimeException e) {
      int code = fail(hub, e);
      if (!hub.isStopping()) {
        spec.commandLine().getErr().println("The log is " + folder.log());
      }
      return code;
    }
    progress.say("Ready");
    progress.show(whereEverythingIs(folder, ends, hub));
    if (demo) {
      loadCohort(folder, progress);
    }
    // Only a signal ends this, and the shutdown hook answers it.
    new CountDownLatch(1).await();
    return 0;
  }

  /**
   * Through the front door like anybody else's events; loading the same cohort again changes
   * nothing.
   */
  private void loadCohort(DataFolder folder, Progress progress) throws IOException {
    CommandLine overgang = spec.commandLine().getParent();
    Path file = folder.root().resolve("demo-cohort.jsonl");
    progress.say("Loading a made-up cohort …");
    int loaded = simulate(overgang, file);
    if (loaded == 0) {
      loaded =
          overgang.execute(
              "post",
              "--http-command",
              Integer.toString(command),
              "--http-query",
              Integer.toString(query),
              "--issuer",
              Integer.toString(issuer),
              file.toString());
    }
    progress.say(loaded == 0 ? "The cohort is loaded" : "The cohort was not loaded");
  }

  /**
   * Writes the cohort once; its last days are the days before, and a second posting is the same.
   */
  private static int simulate(CommandLine overgang, Path file) throws IOException {
    if (Files.exists(file)) {
      return 0;
    }
    Path begun = file.resolveSibling(file.getFileName() + ".part");
    int written =
        overgang.execute(
            "simulate",
            "--participants=60",
            "--seed=1",
            "--years=1",
            "--until=" + LocalDate.now(HubTime.ZONE).minusDays(1),
            "--out=" + begun);
    if (written == 0) {
      Files.move(begun, file);
    }
    return written;
  }

  private int fail(Hub hub, RuntimeException e) {
    if (!hub.isStopping()) {
      exitCode.set(1);
      LoggerFactory.getLogger(RunCommand.class).error("Not started", e);
      spec.commandLine().getErr().println(explained(e));
    }
    return 1;
  }

  private static String explained(RuntimeException e) {
    return e instanceof Refusal || e instanceof EngineException
        ? String.valueOf(e.getMessage())
        : "Overgang did not start: " + e;
  }

  /**
   * Runs as the JVM's shutdown hook, after Ctrl-C, SIGTERM or a failed start alike. Halting at the
   * end is what makes a stop by signal a success: the JVM itself would say 130 or 143.
   */
  private void end(Hub hub, DataFolder folder, Progress progress) {
    if (exitCode.get() == 0) {
      progress.say("Stopping …");
    }
    hub.stop();
    folder.close();
    if (exitCode.get() == 0) {
      progress.say("Stopped");
    }
    spec.commandLine().getOut().flush();
    Runtime.getRuntime().halt(exitCode.get());
  }

  private static String whereEverythingIs(DataFolder folder, Ends ends, Hub hub) {
    return """

          Page            %s
          Reads           %s/participants/…
          Commands        %s/commands/participants
          CloudEvents     %s/events
          Token issuer    http://localhost:%d
          Kafka           127.0.0.1:%d
          PostgreSQL      127.0.0.1:%d  overgang_command, overgang_query
                          passwords in %s
          Data            %s
          Log             %s

          ./overgang token --agency nav-drammen%s prints a token.
          Ctrl-C stops everything; the data stays.
        """
        .formatted(
            ends.page(),
            ends.page(),
            ends.door(),
            ends.door(),
            ends.issuer(),
            ends.kafka(),
            ends.postgres(),
            shown(hub.postgres().passwordFile()),
            shown(folder.root()),
            shown(folder.log()),
            ends.issuer() == 8089 ? "" : " --issuer " + ends.issuer());
  }

  /** Relative to where the person stands when that is shorter. */
  private static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }
}
