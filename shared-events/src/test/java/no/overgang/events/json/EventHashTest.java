package no.overgang.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Envelope;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.Protected;
import no.overgang.events.code.PracticeKind;
import no.overgang.events.participant.Employer;
import no.overgang.events.participant.EntryContent;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.PracticeStarted;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hash must be found again over what was stored. */
class EventHashTest {

  private static final AgencyId AGENCY = new AgencyId("0192:311003372");

  @ParameterizedTest
  @ValueSource(strings = {"37.5", "37.50", "30", "3e1", "30.00", "0.10", "1e-9", "0e-2", "0e3"})
  void isThatOfWhatIsReadBackHoweverADecimalIsWritten(String hours) {
    var practice =
        new PracticeStarted(
            UUID.randomUUID(),
            PracticeKind.WORK_PRACTICE,
            new Employer(null, "Kantinen"),
            AGENCY,
            null,
            new Protected("Norsk på jobb"),
            new BigDecimal(hours),
            LocalDate.of(2026, 1, 5),
            LocalDate.of(2026, 6, 1),
            null);
    assertFoundAgain(practice);
    assertFoundAgain(
        new EntryCorrected(
            UUID.randomUUID(),
            List.of("hoursPerWeek"),
            new EntryContent("PracticeStarted", 1, practice),
            new Protected("Feil timetall")));
  }

  private static void assertFoundAgain(HubEvent event) {
    Envelope envelope = envelope(event);
    HubEvent read = EventJson.read(envelope.type(), envelope.version(), EventJson.write(event));
    assertThat(EventHash.of(envelope, read)).isEqualTo(EventHash.of(envelope, event));
  }

  private static Envelope envelope(HubEvent event) {
    return new Envelope(
        UUID.randomUUID(),
        UUID.randomUUID(),
        0,
        EventTypes.nameOf(event),
        1,
        Instant.EPOCH,
        Instant.EPOCH,
        AGENCY,
        "system",
        "urn:test",
        UUID.randomUUID(),
        null,
        event.category(),
        Set.of(),
        List.of(),
        Envelope.NO_HASH,
        "");
  }
}
