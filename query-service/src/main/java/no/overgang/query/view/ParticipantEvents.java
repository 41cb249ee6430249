package no.overgang.query.view;

import java.util.List;
import java.util.UUID;

/** Reads a participant's whole stream; some tens to a few hundred events. */
public interface ParticipantEvents {

  /**
   * The events as they were recorded, in the order of the stream; none for an unknown participant.
   * One query.
   */
  List<Fact> of(UUID participant);

  /**
   * The same up to a place in the stream, that place included. One query.
   *
   * @throws IllegalStateException when one of them is not there
   */
  List<Fact> upTo(UUID participant, long sequence);
}
