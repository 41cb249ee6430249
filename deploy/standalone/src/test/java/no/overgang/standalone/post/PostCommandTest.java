package no.overgang.standalone.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.EventTypes;
import no.overgang.standalone.simulate.Simulation;
import no.overgang.standalone.simulate.world.Cohort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class PostCommandTest {

  private static final String SOURCE = "https://refugee-drammen.fagsystem.example/";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private FakeHub hub;

  @BeforeEach
  void opens() throws IOException {
    hub = new FakeHub();
  }

  @AfterEach
  void closes() {
    hub.close();
  }

  @Test
  void aWholeCohortIsAnsweredAsItsLinesSay() throws IOException {
    Path file = cohort(150);
    hub.readSideBehind = 7;

    int code = post(file);

    assertThat(out.toString()).contains("unexpected   0").contains("refused ").contains("r03");
    assertThat(code).isZero();
    assertThat(hub.order).isEqualTo(orderIn(file));
    assertThat(hub.requests)
        .allMatch(request -> request.items() <= 1_000 && request.bytes() <= 256 * 1024);
    assertThat(hub.streams.stored.stream().map(EventTypes::kebab))
        .as("each line that is taken is followed by the event it is named by")
        .containsAll(takenIn(file));
  }

  @Test
  void aFilePostedAgainChangesNothing() throws IOException {
    Path file = cohort(40);
    assertThat(post(file)).isZero();
    Set<String> once = hub.taken();

    assertThat(post(file)).as(out + "" + err).isZero();

    assertThat(hub.taken()).isEqualTo(once);
    assertThat(out.toString()).contains("accepted     0").contains("judged in an earlier posting");
  }

  @Test
  void aBusyHubIsAskedAgain() throws IOException {
    hub.trouble.addAll(List.of(503, 429, 503));

    assertThat(post(cohort(2))).isZero();

    assertThat(hub.trouble).isEmpty();
    assertThat(out.toString()).contains("unexpected   0");
  }

  @Test
  void anAnswerThatWasLostCountsAsTheFirst() throws IOException {
    hub.lostAnswers = 5;

    assertThat(post(file(registration()))).isZero();

    assertThat(out.toString()).contains("accepted     1").contains("0 posted earlier");
  }

  @Test
  void aHubThatRestartsIsWaitedFor() throws Exception {
    Path file = cohort(60);
    hub.goesAway();
    Thread restart =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    Thread.sleep(700);
                    hub.comesBack();
                  } catch (InterruptedException | IOException e) {
                    throw new IllegalStateException(e);
                  }
                });

    assertThat(post(file)).isZero();

    restart.join();
    assertThat(hub.order).isEqualTo(orderIn(file));
  }

  @Test
  void aHubThatStaysAwayIsGivenUp() throws IOException {
    hub.goesAway();

    assertThat(post(cohort(1), "--wait", "1")).isEqualTo(1);

    assertThat(err.toString()).contains("No answer for 1 s").contains("not answered");
  }

  @Test
  void requestsAreSplitBySize() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(registration("\"contactPerson\":\"" + "x".repeat(60_000) + "\","));
    }

    assertThat(post(file(lines.toArray(String[]::new)), "--workers", "1")).isZero();

    assertThat(hub.requests).hasSizeGreaterThanOrEqualTo(3);
    assertThat(hub.requests).allMatch(request -> request.bytes() <= 256 * 1024);
  }

  @Test
  void whatIsNotExpectedIsToldByLineAndFails() throws IOException {
    String stranger =
        event(
            UUID.randomUUID().toString(),
            "no.overgang.language-level-recorded.v1",
            "{\"skill\":\"READING\",\"level\":\"A1\",\"source\":\"TEST\"}");

    assertThat(post(file(registration(), stranger))).isEqualTo(1);

    assertThat(out.toString())
        .contains("unexpected   1: 404 unknown-participant 1")
        .contains("line 2 (no.overgang.language-level-recorded.v1)");
  }

  @Test
  void anExpectedRefusalThatIsAcceptedIsUnexpected() throws IOException {
    String line = registration().replaceFirst("\\{", "{\"expected\":\"refused-r03\",");

    assertThat(post(file(line))).isEqualTo(1);

    assertThat(out.toString()).contains("accepted, expected refused-r03");
  }

  @Test
  void aMalformedLineStopsTheRestAndIsNamed() throws IOException {
    assertThat(post(file(registration(), "{\"specversion\":\"1.0\"}", registration())))
        .isEqualTo(1);

    assertThat(out.toString()).contains("accepted     1");
    assertThat(err.toString()).contains("line 2 has no subject");
    assertThat(hub.order).hasSize(1);
  }

  @Test
  void aSourceOfNoKnownAgencyIsMalformed() throws IOException {
    String line = registration().replace("refugee-drammen", "nav-narnia");

    assertThat(post(file(line))).isEqualTo(1);

    assertThat(err.toString()).contains("line 1 has a source");
  }

  private int post(Path file, String... more) {
    out.getBuffer().setLength(0);
    String port = Integer.toString(hub.port());
    var arguments =
        new ArrayList<>(
            List.of(
                file.toString(), "--http-command", port, "--http-query", port, "--issuer", port));
    arguments.addAll(List.of(more));
    return new CommandLine(new PostCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  private Path cohort(int participants) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Simulation.amongDemonstrationAgencies()
        .write(new Cohort(participants, 1, 4, LocalDate.of(2025, 12, 31)), bytes, folder);
    return Files.write(folder.resolve("cohort.ndjson"), bytes.toByteArray());
  }

  private Path file(String... lines) throws IOException {
    return Files.writeString(folder.resolve("lines.ndjson"), String.join("\n", lines) + "\n");
  }

  private static String registration() {
    return registration("");
  }

  private static String registration(String more) {
    return event(
        "identifier:LOCAL:" + UUID.randomUUID(),
        "no.overgang.participant-registered.v1",
        """
        {%s"participantId":"%s","name":"Ingen Prøvestad","identifiers":[],"municipality":"3301",\
        "settledOn":"2024-01-02","residenceGround":"ASYLUM","birthYear":1990,\
        "preferredLanguage":"ti","interpreterNeeded":true,"priorEducation":"NONE"}"""
            .formatted(more, UUID.randomUUID()));
  }

  private static String event(String subject, String type, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"%s","subject":"%s",\
        "time":"2024-02-01T08:00:00Z","datacontenttype":"application/json","data":%s}"""
        .formatted(UUID.randomUUID(), SOURCE, type, subject, data);
  }

  /** Ids by participant, as the file has them, without what is posted a second time. */
  private static Map<String, List<String>> orderIn(Path file) throws IOException {
    Map<String, List<String>> order = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode event = JsonMapper.shared().readTree(line);
      if (!event.path("expected").asString("").equals("duplicate")) {
        order
            .computeIfAbsent(
                event.path("data").path("participantId").asString(event.path("subject").asString()),
                id -> new ArrayList<>())
            .add(event.path("id").asString());
      }
    }
    return order;
  }

  /** Names of the events that lines which are to be taken are named by. */
  private static Set<String> takenIn(Path file) throws IOException {
    var names = new HashSet<String>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      JsonNode event = JsonMapper.shared().readTree(line);
      if (!event.has("expected")) {
        names.add(event.path("type").asString().replaceAll("no\\.overgang\\.|\\.v1", ""));
      }
    }
    return names;
  }
}
