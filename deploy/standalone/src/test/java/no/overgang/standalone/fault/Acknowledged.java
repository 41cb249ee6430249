package no.overgang.standalone.fault;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.standalone.reckoning.Ledger;
import no.overgang.standalone.twins.CaseSystem.Reply;
import no.overgang.standalone.twins.Traffic.Request;

/**
 * What agencies were told is recorded, to be held against the record. They record levels and
 * nothing else, and every request is sent until it is answered. Safe for many threads.
 */
final class Acknowledged {

  /** A request, its answer, and whether it had to be sent more than once. */
  record Entry(Request request, Reply reply, boolean repeated) {}

  private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();

  void add(Request request, Reply reply, boolean repeated) {
    entries.add(new Entry(request, reply, repeated));
  }

  int size() {
    return entries.size();
  }

  /** Those sent more than once, and the last of the others. */
  List<Entry> doubtfulAnd(int others) {
    var all = List.copyOf(entries);
    var some = new ArrayList<Entry>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).repeated() || i >= all.size() - others) {
        some.add(all.get(i));
      }
    }
    return some;
  }

  /**
   * Each acknowledged event stands in the record once, and the participants' levels are those that
   * were acknowledged and no others.
   */
  List<String> faults(Ledger stored, Set<UUID> participants) {
    var faults = new ArrayList<String>();
    for (Entry entry : entries) {
      if (entry.reply().status() != 200) {
        faults.add("answered %d".formatted(entry.reply().status()));
      }
    }
    Set<String> told =
        entries.stream()
            .flatMap(entry -> entry.reply().body().path("events").valueStream())
            .map(event -> event.path("eventId").asString())
            .collect(Collectors.toSet());
    var lost = new HashSet<>(told);
    for (RecordedEvent recorded : stored.events()) {
      String id = recorded.envelope().eventId().toString();
      lost.remove(id);
      if (recorded.event() instanceof LanguageLevelRecorded
          && participants.contains(recorded.envelope().streamId())
          && !told.contains(id)) {
        faults.add("stored and never acknowledged: " + recorded.position());
      }
    }
    lost.forEach(id -> faults.add("acknowledged and lost: " + id));
    return faults;
  }
}
