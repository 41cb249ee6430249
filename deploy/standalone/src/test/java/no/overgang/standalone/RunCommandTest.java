package no.overgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import no.overgang.engines.Ports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole hub in a JVM of its own, as the launcher starts it. */
class RunCommandTest {

  @TempDir Path folder;

  private final int query = Ports.free();
  private final int command = Ports.free();
  private final int postgres = Ports.free();
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void endWhatIsLeft() throws InterruptedException {
    for (Process process : started) {
      process.destroy();
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }

  @Test
  void startsStopsAndStartsAgainAfterBeingKilled() throws Exception {
    Process first = run();
    awaitReady(first);
    assertThat(status(query, "/actuator/health/readiness")).isEqualTo(200);
    assertThat(status(command, "/actuator/health/readiness")).isEqualTo(200);
    first.destroyForcibly().waitFor();
    assertThat(Ports.isFree(postgres)).as("PostgreSQL was left behind").isFalse();

    Process second = run();
    awaitReady(second);
    assertThat(Files.readString(folder.resolve("out"))).contains("Page ", "Token issuer ");
    second.destroy();

    assertThat(second.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(second.exitValue()).isZero();
    assertThat(Files.readString(folder.resolve("out")).strip()).endsWith("Stopped");
    assertThat(Ports.isFree(postgres)).isTrue();
    assertThat(Files.readString(folder.resolve("err"))).isEmpty();
  }

  @Test
  void namesAPortThatIsTakenAndTheOptionThatMovesIt() throws Exception {
    try (ServerSocket taken = new ServerSocket(command, 1, InetAddress.getLoopbackAddress())) {
      Process run = run();

      assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isEqualTo(1);
      assertThat(Files.readString(folder.resolve("err")))
          .isEqualTo(
              "Port %d for command-service is taken. Choose another with --http-command PORT.\n",
              taken.getLocalPort());
    }
  }

  @Test
  void refusesDataOfANewerVersionInOneLine() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/version"), "99\n");
    Process run = run();

    assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(run.exitValue()).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("err")))
        .startsWith("The data in ")
        .contains("is of version 99")
        .hasLineCount(1);
  }

  private Process run() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Overgang.class.getName(),
                "run",
                "--data=" + folder.resolve("data"),
                "--http-query=" + query,
                "--http-command=" + command,
                "--issuer=" + Ports.free(),
                "--kafka=" + Ports.free(),
                "--postgres=" + postgres)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    started.add(process);
    return process;
  }

  private void awaitReady(Process run) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (!Files.readString(folder.resolve("out")).contains("  Ready")) {
      assertThat(run.isAlive()).as(Files.readString(folder.resolve("err"))).isTrue();
      assertThat(System.nanoTime()).as("ready in 90 s").isLessThan(end);
      run.waitFor(100, TimeUnit.MILLISECONDS);
    }
  }

  private static int status(int port, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    }
  }
}
