package no.overgang.events.participant;

/** Practice places (domain 4.6). */
public sealed interface PracticeEvent extends ParticipantEvent
    permits PracticeStarted,
        PracticeExtended,
        PracticeContinued,
        PracticeDocumented,
        PracticeEnded {}
