package no.overgang.events.participant;

/** On what ground content may be shared (domain 4.2). */
public sealed interface SharingEvent extends ParticipantEvent
    permits ConsentGranted, ConsentWithdrawn, LegalBasisRecorded {}
