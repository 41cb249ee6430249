package no.overgang.query.view;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads a participant's whole stream; some tens to a few hundred events. */
public interface ParticipantEvents {

  /**
   * The events as they were recorded, in the order of the stream; none for an unknown participant.
   * One query.
   */
  List<Fact> of(UUID participant);

  /**
   * The same of several participants, each up to a place in its stream, that place included. One
   * query.
   */
  Map<UUID, List<Fact>> upTo(Map<UUID, Long> sequences);
}
