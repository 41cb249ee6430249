package no.overgang.standalone.reckoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventHash;
import no.overgang.events.offer.OfferClosed;
import no.overgang.events.offer.OfferEvent;
import no.overgang.events.offer.OfferPublished;
import no.overgang.events.offer.SeatReleased;
import no.overgang.events.offer.SeatReserved;
import no.overgang.events.offer.VacanciesAnnounced;
import no.overgang.events.participant.DeadlineLifted;
import no.overgang.events.participant.DeadlineMet;
import no.overgang.events.participant.DeadlineMissed;
import no.overgang.events.participant.DeadlineRaised;

/**
 * The whole record as the store has it, and what must hold of it and of what is made of it, however
 * many instances had a hand in it. Each question is answered with the faults that were found, by
 * position; none when all is as it must be. Pure.
 *
 * @param events in the order of their positions
 */
public record Ledger(List<RecordedEvent> events) {

  public Ledger {
    events = List.copyOf(events);
  }

  /** How many events there are. */
  public long size() {
    return events.size();
  }

  /** How many participants and offers there are. */
  public long streams() {
    return events.stream().map(event -> event.envelope().streamId()).distinct().count();
  }

  /** The events of one stream, in its order. */
  public List<RecordedEvent> stream(UUID stream) {
    return events.stream().filter(event -> event.envelope().streamId().equals(stream)).toList();
  }

  /** Positions from 1 without a gap; each stream from 0 without a gap and chained by its hashes. */
  public List<String> faults() {
    var faults = new ArrayList<String>();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).position() != i + 1) {
        faults.add("position %d where %d was due".formatted(events.get(i).position(), i + 1));
        break;
      }
    }
    var last = new HashMap<UUID, Envelope>();
    for (RecordedEvent event : events) {
      Envelope envelope = event.envelope();
      Envelope before = last.put(envelope.streamId(), envelope);
      if (envelope.sequence() != (before == null ? 0 : before.sequence() + 1)) {
        faults.add("sequence %d at %d".formatted(envelope.sequence(), event.position()));
      }
      if (!envelope.previousHash().equals(before == null ? Envelope.NO_HASH : before.hash())) {
        faults.add("chain broken at " + event.position());
      }
      if (!EventHash.of(envelope, event.event()).equals(envelope.hash())) {
        faults.add("hash of another content at " + event.position());
      }
    }
    return faults;
  }

  /**
   * Each event at least once on the topic, as it is stored, and for each stream the first
   * deliveries in its order.
   *
   * @param delivered what the topic holds, each partition in its order
   */
  public List<String> faultsOnTopic(List<RecordedEvent> delivered) {
    var faults = new ArrayList<String>();
    var first = new LinkedHashMap<Long, RecordedEvent>();
    delivered.forEach(event -> first.putIfAbsent(event.position(), event));
    for (RecordedEvent event : events) {
      RecordedEvent found = first.get(event.position());
      if (!event.equals(found)) {
        faults.add((found == null ? "not on the topic: " : "changed: ") + event.position());
      }
    }
    var stored = events.stream().map(RecordedEvent::position).collect(Collectors.toSet());
    var reached = new HashMap<UUID, Long>();
    for (RecordedEvent event : first.values()) {
      if (!stored.contains(event.position())) {
        faults.add("never stored: " + event.position());
      }
      Long before = reached.put(event.envelope().streamId(), event.envelope().sequence());
      if (before != null && before > event.envelope().sequence()) {
        faults.add("overtaken: " + event.position());
      }
    }
    return faults;
  }

  /**
   * Each event once among what was read.
   *
   * @param read positions of entries, in any order
   */
  public List<String> faultsAmong(Collection<Long> read) {
    return faultsAmong(events, read);
  }

  /** Each of the events once among what was read. */
  public static List<String> faultsAmong(
      Collection<RecordedEvent> events, Collection<Long> positions) {
    var faults = new ArrayList<String>();
    Map<Long, Long> times =
        positions.stream()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    for (RecordedEvent event : events) {
      long found = times.getOrDefault(event.position(), 0L);
      if (found != 1) {
        faults.add("%s: %d".formatted(found == 0 ? "missing" : "doubled", event.position()));
      }
    }
    var stored =
        new HashSet<>(events.stream().map(RecordedEvent::position).collect(Collectors.toSet()));
    times.keySet().stream()
        .filter(position -> !stored.contains(position))
        .sorted(Comparator.naturalOrder())
        .forEach(position -> faults.add("never stored: " + position));
    return faults;
  }

  /** Each deadline was raised once, and after that met, missed or lifted at most once. */
  public List<String> faultsOfDeadlines() {
    var faults = new ArrayList<String>();
    var stands = new HashMap<UUID, Boolean>();
    for (RecordedEvent recorded : events) {
      UUID ended =
          switch (recorded.event()) {
            case DeadlineMet e -> e.deadlineId();
            case DeadlineMissed e -> e.deadlineId();
            case DeadlineLifted e -> e.deadlineId();
            default -> null;
          };
      if (recorded.event() instanceof DeadlineRaised e
          && stands.put(e.deadlineId(), true) != null) {
        faults.add("deadline raised twice at " + recorded.position());
      }
      if (ended != null && !Boolean.TRUE.equals(stands.put(ended, false))) {
        faults.add("deadline ended without standing at " + recorded.position());
      }
    }
    return faults;
  }

  /**
   * After each event of the offer no more places are kept than there are, and none twice but by the
   * referral it was kept ahead for.
   */
  public List<String> faultsOfPlaces(UUID offer) {
    var faults = new ArrayList<String>();
    var kept = new HashMap<UUID, Boolean>();
    int capacity = 0;
    for (RecordedEvent recorded : stream(offer)) {
      switch ((OfferEvent) recorded.event()) {
        case OfferPublished e -> capacity = e.capacity();
        case VacanciesAnnounced e -> capacity = kept.size() + e.vacancies();
        case SeatReserved e -> {
          boolean ahead = Boolean.TRUE.equals(e.ahead());
          Boolean before = kept.put(e.referralId(), ahead);
          if (before != null && (ahead || !before)) {
            faults.add("kept twice at " + recorded.position());
          }
        }
        case SeatReleased e -> {
          if (kept.remove(e.referralId()) == null) {
            faults.add("released without being kept at " + recorded.position());
          }
        }
        case OfferClosed e -> {}
      }
      if (kept.size() > capacity) {
        faults.add("%d of %d places at %d".formatted(kept.size(), capacity, recorded.position()));
      }
    }
    return faults;
  }
}
