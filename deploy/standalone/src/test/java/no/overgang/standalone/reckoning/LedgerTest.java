package no.overgang.standalone.reckoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Envelope;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.RecordedEvent;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.code.MeasureKind;
import no.overgang.events.code.SeatReleaseReason;
import no.overgang.events.json.EventHash;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;
import no.overgang.events.participant.LanguageLevelRecorded;
import org.junit.jupiter.api.Test;

/** The checks themselves: each must fail on a made-up record with the fault it is there for. */
class LedgerTest {

  private static final AgencyId AGENCY = new AgencyId("0192:311003372");
  private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  private final List<RecordedEvent> events = new ArrayList<>();
  private final Map<UUID, Envelope> last = new HashMap<>();

  private LedgerTest has(UUID stream, HubEvent event) {
    Envelope before = last.get(stream);
    var open =
        new Envelope(
            UUID.randomUUID(),
            stream,
            before == null ? 0 : before.sequence() + 1,
            EventTypes.nameOf(event),
            1,
            NOW,
            NOW,
            AGENCY,
            "system",
            "urn:test",
            UUID.randomUUID(),
            null,
            event.category(),
            Set.of(),
            List.of(),
            before == null ? Envelope.NO_HASH : before.hash(),
            "");
    Envelope closed = open.chained(open.previousHash(), EventHash.of(open, event));
    last.put(stream, closed);
    events.add(new RecordedEvent(events.size() + 1, closed, event));
    return this;
  }

  private static LanguageLevelRecorded level(LanguageLevel level) {
    return new LanguageLevelRecorded(
        LanguageSkill.READING, level, LevelSource.TEST, LocalDate.of(2026, 1, 5));
  }

  private LedgerTest twoStreams() {
    return has(ONE, level(LanguageLevel.A1))
        .has(OTHER, level(LanguageLevel.A1))
        .has(ONE, level(LanguageLevel.A2))
        .has(ONE, level(LanguageLevel.B1))
        .has(OTHER, level(LanguageLevel.A2));
  }

  private List<RecordedEvent> without(int position) {
    var fewer = new ArrayList<>(events);
    fewer.remove(position - 1);
    return fewer;
  }

  private static List<Long> positions(List<RecordedEvent> events) {
    return events.stream().map(RecordedEvent::position).toList();
  }

  @Test
  void findsNothingWhereNothingIsWrong() {
    twoStreams();
    var ledger = new Ledger(events);
    assertThat(ledger.faults()).isEmpty();
    assertThat(ledger.faultsOnTopic(events)).isEmpty();
    assertThat(ledger.faultsAmong(positions(events))).isEmpty();
  }

  @Test
  void findsADroppedEventInTheStore() {
    twoStreams();
    assertThat(new Ledger(without(3)).faults())
        .containsExactly("position 4 where 3 was due", "sequence 2 at 4", "chain broken at 4");
  }

  @Test
  void findsAnEventThatWasChangedAfterwards() {
    twoStreams();
    RecordedEvent told = events.get(2);
    events.set(2, new RecordedEvent(told.position(), told.envelope(), level(LanguageLevel.C2)));
    assertThat(new Ledger(events).faults()).containsExactly("hash of another content at 3");
  }

  @Test
  void findsTwoThatStandAtTheSamePlaceOfAStream() {
    has(ONE, level(LanguageLevel.A1));
    last.clear();
    has(ONE, level(LanguageLevel.A2));
    assertThat(new Ledger(events).faults()).containsExactly("sequence 0 at 2", "chain broken at 2");
  }

  @Test
  void findsWhatTheTopicLacksAndWhatCameTooEarly() {
    twoStreams();
    var ledger = new Ledger(events);
    assertThat(ledger.faultsOnTopic(without(4))).containsExactly("not on the topic: 4");
    var swapped = new ArrayList<>(events);
    Collections.swap(swapped, 2, 3);
    assertThat(ledger.faultsOnTopic(swapped)).containsExactly("overtaken: 3");
    var again = new ArrayList<>(events);
    again.addAll(events.subList(1, 3));
    assertThat(ledger.faultsOnTopic(again)).as("at least once, so twice is fine").isEmpty();
  }

  @Test
  void findsWhatAReadModelLosesOrDoubles() {
    twoStreams();
    var ledger = new Ledger(events);
    assertThat(ledger.faultsAmong(positions(without(2)))).containsExactly("missing: 2");
    assertThat(ledger.faultsAmong(List.of(1L, 2L, 2L, 3L, 4L, 5L, 9L)))
        .containsExactly("doubled: 2", "never stored: 9");
  }

  @Test
  void findsAPlaceTooManyAndAPlaceKeptTwice() {
    UUID offer = UUID.randomUUID();
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    has(offer, published(offer, 1))
        .has(offer, new SeatReserved(offer, first, AGENCY))
        .has(offer, new SeatReleased(offer, first, SeatReleaseReason.GIVEN_BACK))
        .has(offer, new SeatReserved(offer, second, AGENCY, true))
        .has(offer, new SeatReserved(offer, second, AGENCY));
    assertThat(new Ledger(events).faultsOfPlaces(offer))
        .as("the referral takes over what was kept ahead for it")
        .isEmpty();
    has(offer, new SeatReserved(offer, second, AGENCY))
        .has(offer, new SeatReserved(offer, first, AGENCY));
    assertThat(new Ledger(events).faultsOfPlaces(offer))
        .containsExactly("kept twice at 6", "2 of 1 places at 7");
  }

  @Test
  void findsADeadlineRaisedTwiceAndOneEndedTwice() {
    UUID deadline = UUID.randomUUID();
    LocalDate due = LocalDate.of(2026, 2, 1);
    has(ONE, new DeadlineRaised(deadline, "D01", 1, due, AGENCY, null))
        .has(ONE, new DeadlineMissed(deadline, "D01", 1, due));
    assertThat(new Ledger(events).faultsOfDeadlines()).isEmpty();
    has(ONE, new DeadlineMet(deadline, "D01", 1, due, due))
        .has(ONE, new DeadlineRaised(deadline, "D01", 1, due, AGENCY, null));
    assertThat(new Ledger(events).faultsOfDeadlines())
        .containsExactly("deadline ended without standing at 3", "deadline raised twice at 4");
  }

  private static OfferPublished published(UUID offer, int capacity) {
    return new OfferPublished(
        offer,
        AGENCY,
        MeasureKind.NORWEGIAN_COURSE,
        null,
        "Kurs",
        "3301",
        null,
        false,
        true,
        List.of(),
        capacity,
        List.of());
  }
}
