package no.overgang.command.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventHash;

/**
 * One command's events on their way into the store, with what they claim.
 *
 * @param drafts events with everything but position and hashes; at least one. The first belongs to
 *     the stream the command was given to; others may belong to streams it reached into
 */
record Append(List<RecordedEvent> drafts, Claims claims) {

  Append {
    drafts = List.copyOf(drafts);
  }

  /** The stream the command was given to. */
  UUID streamId() {
    return drafts.getFirst().envelope().streamId();
  }

  /** The first draft of each stream, which goes on from where the stream stands. */
  List<Envelope> firsts() {
    Map<UUID, Envelope> firsts = new LinkedHashMap<>();
    drafts.forEach(draft -> firsts.putIfAbsent(draft.envelope().streamId(), draft.envelope()));
    return List.copyOf(firsts.values());
  }

  /**
   * The drafts chained, each behind the hash of the event before it in its stream, at the positions
   * after one.
   *
   * @param lastHashes the last hash of each stream that has one
   */
  List<RecordedEvent> at(long before, Map<UUID, String> lastHashes) {
    var recorded = new ArrayList<RecordedEvent>(drafts.size());
    var hashes = new LinkedHashMap<>(lastHashes);
    for (RecordedEvent draft : drafts) {
      UUID stream = draft.envelope().streamId();
      String previous = hashes.getOrDefault(stream, Envelope.NO_HASH);
      Envelope open = draft.envelope().chained(previous, "");
      Envelope closed = open.chained(previous, EventHash.of(open, draft.event()));
      recorded.add(new RecordedEvent(before + recorded.size() + 1, closed, draft.event()));
      hashes.put(stream, closed.hash());
    }
    return recorded;
  }
}
