package no.overgang.events;

import no.overgang.events.participant.ParticipantEvent;

/**
 * An event as the hub stored it.
 *
 * @param position global position in the store, from 1, in commit order, without gaps
 */
public record RecordedEvent(long position, Envelope envelope, HubEvent event) {

  /**
   * The event of a participant's stream.
   *
   * @throws IllegalStateException when it belongs to another kind of stream
   */
  public ParticipantEvent participantEvent() {
    if (event instanceof ParticipantEvent mine) {
      return mine;
    }
    throw new IllegalStateException("Not an event of a participant: " + envelope.type());
  }
}
