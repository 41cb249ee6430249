package no.overgang.standalone.post;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import no.overgang.events.Agency;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code overgang post}: a file of CloudEvents to a running hub. */
@Command(
    name = "post",
    mixinStandardHelpOptions = true,
    description = {
      "Posts a file of CloudEvents, one JSON per line, as \"simulate\" writes it.",
      "Each line goes with the token of the agency in its source",
      "(https://<agency key>.fagsystem.example/). A participant's lines keep their",
      "order, and so do lines of several with the same \"partitionkey\"; a line that names",
      "an offer waits for the earlier lines about it. Many participants go at once. A hub",
      "that is away or busy is waited for."
    },
    footer = {
      "",
      "Filled in just before the line is sent:",
      "  data.seenManifestHash \"@manifest\"   the hash the receiver reads at",
      "      GET /participants/{id}/transfers/{transferId}/manifest; read again while",
      "      the hub answers R07 because the read side lies behind",
      "  an id \"@target:2\"   the second for which the agency may give the command, from",
      "      GET /commands/participants/{id}/available",
      "  an id \"@event:task-requested:2:taskId\"   what stands in the participant's second",
      "      event of that type, or without a field its own id, from",
      "      GET /participants/{id}/timeline; read again while the read side lies behind",
      "",
      "The extension attribute \"expected\" says what a line is to be answered when it is",
      "not simply accepted: duplicate, refused-r03 (a rule), refused-404 (a status).",
      "A file may be posted again: what the hub has is a duplicate, and what was to be",
      "refused is passed over.",
      "A malformed line is named by its number; what stands before it is posted, nothing",
      "after it.",
      "Exit code 0 when everything was answered as expected, else 1."
    })
public final class PostCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "the file; - for standard input")
  private String file = "-";

  @Option(
      names = "--http-command",
      defaultValue = "8081",
      paramLabel = "PORT",
      description = "port of the command-service (default: ${DEFAULT-VALUE})")
  private int command;

  @Option(
      names = "--http-query",
      defaultValue = "8080",
      paramLabel = "PORT",
      description = "port of the query-service (default: ${DEFAULT-VALUE})")
  private int query;

  @Option(
      names = "--issuer",
      defaultValue = "8089",
      paramLabel = "PORT",
      description = "port of the token issuer (default: ${DEFAULT-VALUE})")
  private int issuer;

  @Option(
      names = "--workers",
      defaultValue = "8",
      paramLabel = "N",
      description = "requests at a time (default: ${DEFAULT-VALUE})")
  private int workers;

  @Option(
      names = "--wait",
      defaultValue = "120",
      paramLabel = "SECONDS",
      description = "how long to wait for a hub that does not answer (default: ${DEFAULT-VALUE})")
  private int waitSeconds;

  @Option(
      names = "--read-wait",
      defaultValue = "30",
      paramLabel = "SECONDS",
      description =
          "how long reads may stand still while the hub is further on (default: ${DEFAULT-VALUE})")
  private int readWait;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (workers < 1) {
      throw new ParameterException(spec.commandLine(), "--workers is at least 1");
    }
    if (!file.equals("-") && !Files.isReadable(Path.of(file))) {
      throw new ParameterException(spec.commandLine(), "There is no file " + file);
    }
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      return post(in, file.equals("-") ? -1 : Files.size(Path.of(file)));
    }
  }

  private int post(InputStream in, long size) throws IOException, InterruptedException {
    URI door = URI.create("http://localhost:" + command);
    var patience = new Patience(Duration.ofSeconds(waitSeconds));
    var tokens = new Tokens(URI.create(DevelopmentIssuer.machines(issuer) + "/token"));
    var sender = new Door(door, tokens, patience);
    var gaps =
        new Gaps(
            sender, door, URI.create("http://localhost:" + query), Duration.ofSeconds(readWait));
    var tally = new Tally();
    var shown = new Shown(tally, size);
    String trouble;
    int left;
    try (shown) {
      var posting = new Posting(new ItemReader(in, agencies()), sender, gaps, tally, shown::step);
      trouble = posting.run(workers);
      left = posting.left();
    }
    return report(tally, trouble, left);
  }

  private int report(Tally tally, @Nullable String trouble, int left) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(tally.summary());
    if (trouble != null) {
      spec.commandLine()
          .getErr()
          .println(
              left > 0 ? "%s (%d lines read and not answered)".formatted(trouble, left) : trouble);
    }
    return trouble == null && tally.asExpected() ? 0 : 1;
  }

  private static Set<String> agencies() {
    return AgencyDirectoryFile.read().directory().all().stream()
        .map(Agency::key)
        .collect(Collectors.toSet());
  }
}
