package no.overgang.events.participant;

/** Programmes begun and ended (domain 4.3). */
public sealed interface ProgrammeEvent extends ParticipantEvent
    permits ProgrammeStarted, ProgrammeExited {}
