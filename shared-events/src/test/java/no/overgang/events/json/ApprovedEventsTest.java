package no.overgang.events.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import no.overgang.events.EventSamples;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stored JSON is a contract: what was approved is read for ever, and what is written is what was
 * approved. To approve a new event, run with {@code -Dapprove=true} and commit the file.
 */
class ApprovedEventsTest {

  private static final Path APPROVED = Path.of("src/test/resources/approved");

  static Stream<HubEvent> samples() {
    return EventSamples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isWrittenAsApprovedAndReadBack(HubEvent event) throws IOException {
    Class<? extends HubEvent> type = event.getClass();
    Path file =
        APPROVED.resolve("%s.v%d.json".formatted(type.getSimpleName(), EventTypes.versionOf(type)));
    byte[] written = RecordedEventJson.write(EventSamples.recorded(event));
    if (Boolean.getBoolean("approve")) {
      Files.write(file, written);
    }

    assertThat(file).as("approved sample").exists();
    assertThat(new String(written, java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(Files.readString(file));

    RecordedEvent read = RecordedEventJson.read(Files.readAllBytes(file));
    assertThat(read).isEqualTo(EventSamples.recorded(event));
    assertThat(EventHash.of(read.envelope(), read.event())).isEqualTo(read.envelope().hash());
  }

  @Test
  void everyApprovedFileHasAnEventToReadIt() throws IOException {
    try (Stream<Path> files = Files.list(APPROVED)) {
      assertThat(files)
          .allSatisfy(
              file ->
                  assertThat(RecordedEventJson.read(Files.readAllBytes(file)).position())
                      .isEqualTo(1));
    }
  }

  @Test
  void aChangedEventHasAnotherHash() {
    RecordedEvent original = EventSamples.recorded(EventSamples.all().getFirst());
    HubEvent other = EventSamples.all().getLast();
    assertThat(EventHash.of(original.envelope(), other)).isNotEqualTo(original.envelope().hash());
  }

  @Test
  void aDecimalKeepsItsLastZeroSoThatTheHashHolds() {
    var job =
        new no.overgang.events.participant.Job(
            no.overgang.events.code.JobKind.PERMANENT, new java.math.BigDecimal("37.50"));
    var exit =
        new no.overgang.events.participant.ProgrammeExited(
            java.util.UUID.randomUUID(),
            no.overgang.events.code.ExitCode.PAID_WORK,
            true,
            java.time.LocalDate.EPOCH,
            null,
            job);
    RecordedEvent sent = EventSamples.recorded(exit);
    RecordedEvent read = RecordedEventJson.read(RecordedEventJson.write(sent));
    assertThat(read).isEqualTo(sent);
    assertThat(EventHash.of(read.envelope(), read.event())).isEqualTo(sent.envelope().hash());
  }

  @Test
  void whatIsNoEventIsNamedWithoutItsContent() {
    byte[] broken = "{\"position\":1,\"envelope\":{\"secret\":\"x\"},\"content\":{}}".getBytes();
    assertThatThrownBy(() -> RecordedEventJson.read(broken))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageNotContaining("secret text");
    assertThatThrownBy(() -> EventJson.read("NeverHeardOf", 1, new byte[0]))
        .isInstanceOf(UnreadableEvent.class)
        .hasMessageContaining("NeverHeardOf");
  }

  @Test
  void protectedTextIsMarkedInTheStoreAndPlainAtTheDoor() {
    var text = new no.overgang.events.Protected("hemmelig");
    assertThat(EventJson.stored().writeValueAsString(text))
        .isEqualTo("{\"protected\":\"hemmelig\"}");
    assertThat(EventJson.open().writeValueAsString(text)).isEqualTo("\"hemmelig\"");
    assertThat(text.toString()).doesNotContain("hemmelig");
  }
}
