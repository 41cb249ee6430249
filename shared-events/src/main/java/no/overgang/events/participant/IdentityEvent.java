package no.overgang.events.participant;

/** Which numbers and streams belong to one person (domain 3). */
public sealed interface IdentityEvent extends ParticipantEvent
    permits IdentifierLinked, ParticipantMerged, ParticipantMergedInto, ParticipantSeparated {}
