package no.overgang.events;

import no.overgang.events.participant.ParticipantEvent;

/**
 * An event as the hub stored it.
 *
 * @param position global position in the store, from 1, in commit order, without gaps
 */
public record RecordedEvent(long position, Envelope envelope, ParticipantEvent event) {}
