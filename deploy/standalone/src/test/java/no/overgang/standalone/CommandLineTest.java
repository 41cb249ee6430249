package no.overgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import no.overgang.engines.Ports;
import no.overgang.standalone.issuer.DevelopmentIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsATokenAndNothingElse(@TempDir Path folder) {
    int port = Ports.free();
    try (DevelopmentIssuer issuer =
        new DevelopmentIssuer(port, AgencyDirectoryFile.read(), folder.resolve("keys.json"))) {
      issuer.start();

      int code = execute("token", "--agency", "vo-drammen", "--issuer", Integer.toString(port));

      assertThat(code).isZero();
      assertThat(out.toString()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\R");
      assertThat(err.toString()).isEmpty();
    }
  }

  @Test
  void namesAgenciesNearAnUnknownOne() {
    assertThat(execute("token", "--agency", "nav-dramen")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("There is no agency nav-dramen. Near it: nav-drammen, ")
        .hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysWhenNoIssuerAnswers() {
    int nobody = Ports.free();

    assertThat(execute("token", "--agency", "nav-drammen", "--issuer", Integer.toString(nobody)))
        .isEqualTo(1);
    assertThat(err.toString()).startsWith("No issuer answers on port " + nobody).hasLineCount(1);
  }

  @Test
  void helpFitsEightyColumns() {
    for (String command : Overgang.commandLine().getSubcommands().keySet()) {
      assertThat(execute(command, "--help")).isZero();
    }
    assertThat(out.toString().lines()).allMatch(line -> line.length() <= 80);
  }

  private int execute(String... arguments) {
    CommandLine overgang = Overgang.commandLine();
    return overgang
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
