package no.overgang.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The working copy that this benchmark was built in. */
record Checkout(Path root) {

  /** The working copy that holds this class, else the folder one stands in. */
  static Checkout here() {
    return new Checkout(rootAbove(ownPlace()).orElse(Path.of("").toAbsolutePath()));
  }

  /** The commit, with {@code +} when files differ from it; "unknown" outside of git. */
  String commit() throws InterruptedException {
    String commit = git("rev-parse", "--short=12", "HEAD");
    if (commit.isEmpty()) {
      return "unknown";
    }
    // Results of earlier runs are no difference in what is measured.
    String changed = git("status", "--porcelain", "--", ".", ":!docs");
    return changed.isEmpty() ? commit : commit + "+";
  }

  static Optional<Path> rootAbove(Path start) {
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("overgang"))
          && Files.isDirectory(folder.resolve("deploy"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  private static Path ownPlace() {
    try {
      return Path.of(Checkout.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("A class file without a place", e);
    }
  }

  private String git(String... arguments) throws InterruptedException {
    var command = new java.util.ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? said.strip() : "";
    } catch (IOException e) {
      return "";
    }
  }
}
