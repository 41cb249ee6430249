package no.overgang.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A second JVM with this class path, to be killed the hard way. */
final class OtherJvm {

  /** The line with which the other JVM says that it may be killed now. */
  static final String STARTED = "started";

  private OtherJvm() {}

  /**
   * Runs {@code main(folder, port)} until it says {@link #STARTED}, then kills it as {@code kill
   * -9} does.
   */
  static void startAndKill(Class<?> main, Path folder, int port)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=engines-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                folder.toString(),
                Integer.toString(port))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(child.inputReader().readLine()).isEqualTo(STARTED);
    } finally {
      assertThat(child.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
  }
}
