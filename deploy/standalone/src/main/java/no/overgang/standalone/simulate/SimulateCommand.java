package no.overgang.standalone.simulate;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.overgang.standalone.simulate.world.Cohort;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code overgang simulate}: a made-up cohort as a file of CloudEvents. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a made-up cohort as CloudEvents, one JSON per line, in order of time.",
      "The same arguments give the same bytes. Nothing happens after --until."
    },
    footer = {
      "",
      "A line that is to be refused, or that stands there a second time, says so in",
      "the extension attribute \"expected\": refused-r03, refused-404, duplicate.",
      "What only the hub knows stands as a placeholder, which \"post\" fills in just before",
      "it sends the line: \"@manifest\" in data.seenManifestHash (the hash of the handover",
      "manifest as the receiver reads it), \"@target:2\" (the second of those for which the",
      "agency may give the command) and \"@event:task-requested:2:taskId\" (an id in the",
      "participant's second event of that type). All else is literal."
    })
public final class SimulateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--participants",
      required = true,
      paramLabel = "N",
      description = "how many participants, from 1")
  private int participants;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "another seed gives other people (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--years",
      defaultValue = "4",
      paramLabel = "Y",
      description =
          "over how many years they settle, ending half a year before --until (default: ${DEFAULT-VALUE})")
  private int years;

  @Option(
      names = "--until",
      defaultValue = "2025-12-31",
      paramLabel = "DATE",
      description = "the last day on which anything happens (default: ${DEFAULT-VALUE})")
  private LocalDate until = LocalDate.EPOCH;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "where to write; - for standard output")
  private String out = "-";

  @Override
  public Integer call() throws IOException {
    if (participants < 1 || years < 1) {
      throw new ParameterException(spec.commandLine(), "--participants and --years are at least 1");
    }
    var cohort = new Cohort(participants, seed, years, until);
    long started = System.nanoTime();
    long lines = out.equals("-") ? toTerminal(cohort) : toFile(cohort, Path.of(out));
    spec.commandLine()
        .getErr()
        .println(
            String.format(
                Locale.ROOT,
                "%d participants, %d lines, %.1f s",
                participants,
                lines,
                (System.nanoTime() - started) / 1e9));
    return 0;
  }

  /** Written beside its place and moved there when whole, so that nobody posts half a cohort. */
  private long toFile(Cohort cohort, Path file) throws IOException {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new ParameterException(spec.commandLine(), "There is no folder for --out " + out);
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      try (OutputStream device = buffered(Files.newOutputStream(target))) {
        return write(cohort, device, Path.of(System.getProperty("java.io.tmpdir")));
      }
    }
    Path part = folder.resolve("." + target.getFileName() + ".part");
    try {
      long lines;
      try (OutputStream whole = buffered(Files.newOutputStream(part))) {
        lines = write(cohort, whole, folder);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      return lines;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long toTerminal(Cohort cohort) throws IOException {
    var kept =
        new FilterOutputStream(System.out) {
          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
          }

          @Override
          public void close() throws IOException {
            flush();
          }
        };
    try (OutputStream terminal = buffered(kept)) {
      return write(cohort, terminal, Path.of(System.getProperty("java.io.tmpdir")));
    }
  }

  private static long write(Cohort cohort, OutputStream out, Path scratch) throws IOException {
    return Simulation.amongDemonstrationAgencies().write(cohort, out, scratch);
  }

  private static OutputStream buffered(OutputStream out) {
    return new BufferedOutputStream(out, 1 << 17);
  }
}
