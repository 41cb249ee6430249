package no.overgang.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.overgang.engines.Ports;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import no.overgang.standalone.issuer.IssuerClient;

/** The whole hub in this JVM with empty data of its own, for tests that meet it from outside. */
public final class TestHub implements AutoCloseable {

  private static final Path LOG = Path.of("target", "page-hub.log");

  private final Path root;
  private final DataFolder folder;
  private final Ends ends;
  private final Hub hub;

  private TestHub(Path root) {
    this.root = root;
    this.folder = DataFolder.open(root);
    this.ends = new Ends(Ports.free(), Ports.free(), Ports.free(), Ports.free(), Ports.free());
    this.hub = new Hub(folder, ends, new Progress(new PrintWriter(Writer.nullWriter())));
  }

  /** Starts one; returns when both services are ready. */
  public static TestHub start() throws IOException, InterruptedException {
    TestHub started = new TestHub(Files.createTempDirectory("overgang-page"));
    ServiceLog.to(started.folder.log(), false);
    try {
      started.hub.prepare();
      started.hub.start();
      return started;
    } catch (RuntimeException e) {
      started.close();
      throw e;
    }
  }

  /** Where the page and the reads are. */
  public URI page() {
    return ends.page();
  }

  /** Where commands go. */
  public URI door() {
    return ends.door();
  }

  /** Where people log in. */
  public URI issuer() {
    return URI.create("http://localhost:" + ends.issuer());
  }

  /** A token for an agency's own system. */
  public String token(String agencyKey) throws IOException, InterruptedException {
    return IssuerClient.token(
        URI.create(DevelopmentIssuer.machines(ends.issuer()) + "/token"),
        Map.of(
            "grant_type", "client_credentials",
            "client_id", "page-tests",
            "client_secret", "development",
            "agency", agencyKey));
  }

  /** What {@code ./overgang simulate} writes with these arguments, posted with {@code post}. */
  public void load(String... simulation) {
    String file = root.resolve("cohort.jsonl").toString();
    execute(Stream.concat(Stream.of("simulate", "--out", file), Stream.of(simulation)).toList());
    execute(
        List.of(
            "post",
            "--http-command=" + ends.command(),
            "--http-query=" + ends.query(),
            "--issuer=" + ends.issuer(),
            file));
  }

  private static void execute(List<String> arguments) {
    int code = Overgang.commandLine().execute(arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(arguments.getFirst() + " ended with " + code);
    }
  }

  @Override
  public void close() throws IOException {
    hub.stop();
    folder.close();
    // What the services said stays for whoever looks into a failure.
    Files.createDirectories(LOG.getParent());
    Files.copy(folder.log(), LOG, StandardCopyOption.REPLACE_EXISTING);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
