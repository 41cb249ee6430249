package no.overgang.query.view;

import java.util.List;
import java.util.UUID;
import no.overgang.events.RecordedEvent;

/** Reads a participant's whole stream; some tens to a few hundred events. */
public interface ParticipantEvents {

  /** The events in the order of the stream; none for an unknown participant. */
  List<RecordedEvent> of(UUID participant);
}
