package no.overgang.command.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventHash;
import no.overgang.events.json.EventJson;

/**
 * One command's events on their way into the store, chained and written, with what they claim.
 *
 * @param events with everything but position; at least one. The first belongs to the stream the
 *     command was given to; others may belong to streams it reached into
 * @param contents the bytes of each event's content
 */
record Append(List<RecordedEvent> events, List<byte[]> contents, Claims claims) {

  /**
   * Chains the drafts, each behind the hash of the event before it in its stream.
   *
   * @param lastHashes the last hash of each stream that has one
   */
  static Append of(List<RecordedEvent> drafts, Claims claims, Map<UUID, String> lastHashes) {
    var events = new ArrayList<RecordedEvent>(drafts.size());
    var contents = new ArrayList<byte[]>(drafts.size());
    var hashes = new LinkedHashMap<>(lastHashes);
    for (RecordedEvent draft : drafts) {
      UUID stream = draft.envelope().streamId();
      String previous = hashes.getOrDefault(stream, Envelope.NO_HASH);
      Envelope open = draft.envelope().chained(previous, "");
      Envelope closed = open.chained(previous, EventHash.of(open, draft.event()));
      events.add(new RecordedEvent(0, closed, draft.event()));
      contents.add(EventJson.write(draft.event()));
      hashes.put(stream, closed.hash());
    }
    return new Append(List.copyOf(events), List.copyOf(contents), claims);
  }

  /** The first event of each stream, which goes on from where the stream stands. */
  static List<Envelope> firsts(List<RecordedEvent> events) {
    Map<UUID, Envelope> firsts = new LinkedHashMap<>();
    events.forEach(event -> firsts.putIfAbsent(event.envelope().streamId(), event.envelope()));
    return List.copyOf(firsts.values());
  }

  /** The stream the command was given to. */
  UUID streamId() {
    return events.getFirst().envelope().streamId();
  }

  /** The events as stored at the positions after one. */
  List<RecordedEvent> at(long before) {
    var recorded = new ArrayList<RecordedEvent>(events.size());
    for (RecordedEvent event : events) {
      recorded.add(
          new RecordedEvent(before + recorded.size() + 1, event.envelope(), event.event()));
    }
    return recorded;
  }
}
