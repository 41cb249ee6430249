package no.overgang.events.participant;

/** Who the participant is to the hub (domain 4.1). */
public sealed interface RegistrationEvent extends ParticipantEvent
    permits ParticipantRegistered, ParticipantMoved, ProtectionSet {}
