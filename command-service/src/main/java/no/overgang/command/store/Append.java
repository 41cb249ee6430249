package no.overgang.command.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.overgang.events.Envelope;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventHash;

/**
 * One command's events on their way into the store, with what they claim.
 *
 * @param drafts events of one stream with everything but position and hashes; at least one
 */
record Append(List<RecordedEvent> drafts, Claims claims) {

  Append {
    drafts = List.copyOf(drafts);
  }

  Envelope first() {
    return drafts.getFirst().envelope();
  }

  UUID streamId() {
    return first().streamId();
  }

  /** Whether the stream begins here. */
  boolean begins() {
    return first().sequence() == 0;
  }

  /** The drafts chained behind a hash, at the positions after one. */
  List<RecordedEvent> at(long before, String previousHash) {
    var recorded = new ArrayList<RecordedEvent>(drafts.size());
    String previous = previousHash;
    for (RecordedEvent draft : drafts) {
      Envelope open = draft.envelope().chained(previous, "");
      Envelope closed = open.chained(previous, EventHash.of(open, draft.event()));
      recorded.add(new RecordedEvent(before + recorded.size() + 1, closed, draft.event()));
      previous = closed.hash();
    }
    return recorded;
  }
}
