package no.overgang.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server process of one data folder, as {@code postmaster.pid} tells of it. */
final class Postmaster {

  private Postmaster() {}

  /**
   * The live server of this data folder, whoever started it. A pid that now belongs to something
   * else is none.
   */
  static Optional<ProcessHandle> of(Path data) {
    return writtenPid(data)
        .flatMap(ProcessHandle::of)
        .filter(ProcessHandle::isAlive)
        .filter(process -> serves(process, data));
  }

  /**
   * Removes a pid file whose number has been given to another program since. PostgreSQL would take
   * that program for a server and refuse to start; a number nobody has is left to PostgreSQL, which
   * also looks for surviving back ends.
   */
  static void forgetStale(Path data) {
    boolean reused =
        writtenPid(data)
            .flatMap(ProcessHandle::of)
            .filter(process -> !serves(process, data))
            .isPresent();
    if (reused) {
      try {
        Files.deleteIfExists(pidFile(data));
      } catch (IOException e) {
        throw new EngineException("Cannot remove " + pidFile(data) + ": " + e.getMessage(), e);
      }
    }
  }

  private static Path pidFile(Path data) {
    return data.resolve("postmaster.pid");
  }

  private static Optional<Long> writtenPid(Path data) {
    try {
      List<String> lines = Files.readAllLines(pidFile(data));
      return lines.isEmpty()
          ? Optional.empty()
          : Optional.of(Long.valueOf(lines.getFirst().strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean serves(ProcessHandle process, Path data) {
    Path workingFolder = Path.of("/proc", Long.toString(process.pid()), "cwd");
    try {
      // A postmaster stands in its data folder; this is surer than its name.
      return Files.readSymbolicLink(workingFolder).equals(data.toRealPath());
    } catch (IOException e) {
      // Not Linux, or not ours to look at.
      return process.info().command().filter(name -> name.endsWith("/postgres")).isPresent();
    }
  }
}
