package no.overgang.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import no.overgang.standalone.TemporaryHub;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overgang bench}: measures a hub of its own, prints a table and writes JSON. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 80,
    description = {
      "Starts a hub of its own on free ports, measures it and its floors in turn,",
      "prints medians and ranges over the rounds, and writes them as JSON.",
      "A benchmark and no test: what is slow does not fail."
    })
public final class Bench implements Callable<Integer> {

  private static final int ENROLLED = 500;
  private static final int WARM_COMMANDS = 5_000;
  private static final List<Integer> COMMAND_CLIENTS = List.of(1, 4, 16);
  private static final List<Integer> READ_CLIENTS = List.of(1, 8);

  private static final List<String> NAMES =
      List.of("commands", "batches", "timelines", "streams", "rebuilds");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "5",
      description = "how often everything is measured (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "5",
      description =
          "about how long one measurement of a round takes, its floor included (default: ${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "30000",
      description = "about how large the cohort is at the start (default: ${DEFAULT-VALUE})")
  private int events;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description =
          "measure these alone: commands, batches, timelines, streams, rebuilds (default: all)")
  private Set<String> only = Set.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to write the JSON (default: docs/benchmarks/latest.json)")
  private @Nullable Path out;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "a folder for the data of the run, on the disk to be measured (default: /tmp)")
  private Path data = Path.of(System.getProperty("java.io.tmpdir"));

  private final long started = System.nanoTime();

  /** Runs the benchmark; the exit code is 0, 1 for a failure or 2 for wrong usage. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Bench())
            .setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(args));
  }

  @Override
  public Integer call() throws IOException, SQLException, InterruptedException {
    if (rounds < 1 || seconds < 1 || events < 1) {
      throw new ParameterException(
          spec.commandLine(), "--rounds, --seconds and --events are at least 1");
    }
    if (!NAMES.containsAll(only)) {
      throw new ParameterException(spec.commandLine(), "--only takes " + NAMES);
    }
    Checkout checkout = Checkout.here();
    PrintWriter progress = spec.commandLine().getErr();
    var hub = TemporaryHub.in(Files.createTempDirectory(data, "overgang-bench-"), progress);
    // The one place where the hub ends, whether the run ends, fails or is interrupted.
    Runtime.getRuntime().addShutdownHook(new Thread(hub::close, "bench-stop"));
    hub.start();
    var site = new Site(hub);
    Map<String, Object> circumstances = circumstances(site, hub.root(), checkout);
    Findings findings = measure(hub, site);
    circumstances.put("loadAtEnd", Report.rounded(Machine.load()));
    circumstances.put("eventsAtEnd", site.stored());
    spec.commandLine().getOut().println();
    spec.commandLine().getOut().println(Table.of(findings.figures()));
    Path target = out == null ? checkout.root().resolve("docs/benchmarks/latest.json") : out;
    Report.write(target, Report.json(circumstances, findings.figures()));
    say("Written to " + target);
    return 0;
  }

  private Findings measure(TemporaryHub hub, Site site)
      throws IOException, SQLException, InterruptedException {
    say("Loading a made-up cohort …");
    Cohort.load(hub, events);
    Enrolled enrolled = Enrolled.register(site, ENROLLED);
    site.awaitReadSide();
    var floor = new InsertFloor(site);
    warmUp(site, enrolled, floor);
    var findings = new Findings();
    List<Measurement> measurements =
        measurements(site, enrolled, floor, Duration.ofMillis(seconds * 667L));
    for (int round = 1; round <= rounds; round++) {
      for (Measurement one : measurements) {
        say("Round %d of %d: %s".formatted(round, rounds, one.name()));
        one.round(findings);
      }
    }
    return findings;
  }

  /**
   * Until the compiler has had its say: a fixed number of commands rather than a fixed time, since
   * a busy machine compiles as slowly as it serves. Then everything once.
   */
  private void warmUp(Site site, Enrolled enrolled, InsertFloor floor)
      throws IOException, SQLException, InterruptedException {
    say("Warming up …");
    Duration half = Duration.ofMillis(seconds * 333L);
    var commands = new CommandDoor(site, enrolled, floor, COMMAND_CLIENTS, half);
    long enough = site.stored() + WARM_COMMANDS;
    while (site.stored() < enough) {
      commands.round(new Findings());
    }
    for (Measurement one : measurements(site, enrolled, floor, half)) {
      one.round(new Findings());
    }
  }

  /** The time is the subject's; its floor takes half of it. */
  private List<Measurement> measurements(
      Site site, Enrolled enrolled, InsertFloor floor, Duration time)
      throws IOException, SQLException, InterruptedException {
    return Stream.of(
            new CommandDoor(site, enrolled, floor, COMMAND_CLIENTS, time),
            new BatchDoor(site, enrolled, floor, time),
            new Timelines(site, READ_CLIENTS, time),
            new Streams(site, enrolled, time),
            new Rebuilds(site))
        .filter(one -> only.isEmpty() || only.contains(one.name()))
        .toList();
  }

  private Map<String, Object> circumstances(Site site, Path folder, Checkout checkout)
      throws IOException, SQLException, InterruptedException {
    var circumstances = new LinkedHashMap<String, Object>();
    circumstances.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    circumstances.put("commit", checkout.commit());
    circumstances.put("arguments", Map.of("rounds", rounds, "seconds", seconds, "events", events));
    circumstances.put("machine", Machine.describe(folder));
    circumstances.put("loadAtStart", Report.rounded(Machine.load()));
    try (Connection connection = site.connectToCommands()) {
      circumstances.put("postgres", Machine.postgres(connection));
    }
    return circumstances;
  }

  private void say(String line) {
    spec.commandLine()
        .getErr()
        .println(
            String.format(
                java.util.Locale.ROOT, "%5.0f s  %s", (System.nanoTime() - started) / 1e9, line));
  }
}
