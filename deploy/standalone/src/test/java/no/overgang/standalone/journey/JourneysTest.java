package no.overgang.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.overgang.standalone.TestHub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The journeys in docs are true: each is walked before the whole hub, through its doors. */
class JourneysTest {

  private static final Path JOURNEYS = Path.of("..", "..", "docs", "journeys");

  private static TestHub hub;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    hub = TestHub.start();
  }

  @AfterAll
  static void stop() throws IOException {
    hub.close();
  }

  static List<JourneyFile> journeys() throws IOException {
    try (Stream<Path> files = Files.list(JOURNEYS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[0-9]{2}-.*\\.md"))
          .sorted()
          .map(JourneysTest::read)
          .toList();
    }
  }

  private static JourneyFile read(Path file) {
    try {
      return JourneyFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("journeys")
  @DisplayName("The journey goes as it is told")
  void goesAsItIsTold(JourneyFile journey) throws IOException, InterruptedException {
    new Walk(hub, journey).toTheEnd();
  }

  @Test
  @DisplayName("A journey that tells it wrongly fails")
  void failsWhenToldWrongly(@TempDir Path folder) throws IOException {
    JourneyFile first = journeys().getFirst();
    String told = Files.readString(first.path());
    for (String wrong :
        List.of(
            told.replaceFirst("-> 201", "-> 200"),
            told.replaceFirst("-> 201 ParticipantRegistered", "-> 201 ParticipantMoved"))) {
      assertThat(wrong).isNotEqualTo(told);
      Path file = Files.writeString(folder.resolve("wrong.md"), wrong);
      assertThatThrownBy(() -> new Walk(hub, JourneyFile.read(file)).toTheEnd())
          .isInstanceOf(AssertionError.class);
    }
  }
}
