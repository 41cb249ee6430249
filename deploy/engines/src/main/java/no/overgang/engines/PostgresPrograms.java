package no.overgang.engines;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's own programs. They refuse to run as root; there they run in a user namespace of
 * their own, in which the same process is nobody in particular but still owns its files.
 */
final class PostgresPrograms {

  private static final long PATIENCE_SECONDS = 180;

  private final Path home;
  private final Path output;
  private final boolean root;

  PostgresPrograms(Path home, Path output) {
    this.home = home;
    this.output = output;
    this.root = new UnixSystem().getUid() == 0;
  }

  /**
   * Refuses, in one line, a machine where root cannot have a user namespace.
   *
   * @throws EngineException when running as root without user namespaces
   */
  void requireUsable() {
    if (root && run(List.of("unshare", "-U", "true")) != 0) {
      throw new EngineException(
          "PostgreSQL does not run as root, and user namespaces are missing here. Run as an ordinary"
              + " user, or run the services against an external PostgreSQL (OVERGANG_POSTGRES_URL).");
    }
  }

  /**
   * Runs a program of PostgreSQL to its end and gives its exit code. What it prints is in {@link
   * #said}.
   */
  int run(String program, List<String> arguments) {
    List<String> command = new ArrayList<>();
    if (root) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(arguments);
    return run(command);
  }

  /** The last line the latest program printed, for an error message. */
  String said() {
    try {
      return Files.readAllLines(output, StandardCharsets.UTF_8).stream()
          .filter(line -> !line.isBlank())
          .reduce((earlier, later) -> later)
          .orElse("it said nothing");
    } catch (IOException e) {
      return "it said nothing that can be read";
    }
  }

  private int run(List<String> command) {
    // To a file, not a pipe: the postmaster inherits it and would keep a pipe open for ever.
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(environment.keySet().stream().filter(this::misleads).toList());
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new EngineException(
            "%s did not finish in %d seconds.".formatted(command.getFirst(), PATIENCE_SECONDS));
      }
      return process.exitValue();
    } catch (IOException e) {
      return 127;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EngineException("Interrupted while running " + command.getFirst() + ".", e);
    }
  }

  /** Variables such as PGPORT or PGDATA would quietly override what we ask for. */
  private boolean misleads(String variable) {
    return variable.startsWith("PG");
  }
}
