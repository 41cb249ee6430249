package no.overgang.events.participant;

/** Programmes (domain 4.3). */
public sealed interface ProgrammeEvent extends ParticipantEvent
    permits ProgrammeStarted,
        ProgrammeExtended,
        ProgrammePaused,
        ProgrammeResumed,
        ProgrammeExited {}
