package no.overgang.command.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Documents that are written from the code. To write them anew, run with {@code -Dapprove=true};
 * otherwise a difference fails the build.
 */
final class Generated {

  /** The project's folder. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Generated() {}

  /** The file says what the code says. */
  static void check(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("approve")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(file).exists();
    assertThat(Files.readString(file)).as("written from the code: " + file).isEqualTo(expected);
  }

  /** Java sources of all modules: those of the product, or those of the tests. */
  static List<Path> sources(String kind) throws IOException {
    try (Stream<Path> modules = Files.walk(ROOT, 2)) {
      return modules
          .map(module -> module.resolve("src").resolve(kind).resolve("java"))
          .filter(Files::isDirectory)
          .flatMap(Generated::under)
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> under(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
