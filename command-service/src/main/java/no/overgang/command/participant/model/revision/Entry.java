package no.overgang.command.participant.model.revision;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import no.overgang.command.model.Availability;
import no.overgang.command.participant.model.Fact;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.participant.model.Past;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.EntryRetracted;
import no.overgang.events.participant.ParticipantEvent;
import no.overgang.events.participant.RevisionEvent;

/**
 * An entry of the past.
 *
 * @param recorded as it was recorded first
 * @param present as it is read now, under the id of its latest correction if it has one
 * @param retracted whether it counts no more
 */
record Entry(Fact recorded, Fact present, boolean retracted) {

  /** The entry of an id; a correction or retraction leads to the entry it speaks of. */
  static Optional<Entry> find(Past past, UUID eventId) {
    return past.find(eventId)
        .flatMap(
            fact ->
                fact.event() instanceof RevisionEvent revision
                    ? past.find(revision.revised())
                    : Optional.of(fact))
        .map(recorded -> read(past, recorded));
  }

  private static Entry read(Past past, Fact recorded) {
    Fact present = recorded;
    boolean retracted = false;
    for (Fact later : past.facts()) {
      switch (later.event()) {
        case EntryCorrected e when e.corrects().equals(recorded.eventId()) ->
            present = Fact.ENTRIES.corrected(recorded, later.eventId(), e.entry().event());
        case EntryRetracted e when e.retracts().equals(recorded.eventId()) -> retracted = true;
        default -> {
          // Speaks of something else.
        }
      }
    }
    return new Entry(recorded, present, retracted);
  }

  /** The event as it is read now. */
  ParticipantEvent event() {
    return present.event();
  }

  /** Its place among the entries that count; none when it does not. */
  OptionalInt placeIn(List<Fact> effective) {
    return IntStream.range(0, effective.size())
        .filter(i -> effective.get(i).eventId().equals(present.eventId()))
        .findFirst();
  }

  /** Each entry an agency recorded, of a kind that is so, which still counts. */
  static Availability available(
      ParticipantState state, AgencyId agency, Predicate<Revisable> kind) {
    List<Fact> facts = state.past().facts();
    Set<UUID> retracted = new HashSet<>();
    for (Fact fact : facts) {
      if (fact.event() instanceof EntryRetracted e) {
        retracted.add(e.retracts());
      }
    }
    return Availability.forEach(
        facts.stream()
            .filter(fact -> fact.agency().equals(agency))
            .filter(fact -> kind.test(Revisable.of(fact.event())))
            .map(Fact::eventId)
            .filter(id -> !retracted.contains(id))
            .toList());
  }
}
