package no.overgang.events.participant;

/** Tasks between agencies (domain 4.9). */
public sealed interface TaskEvent extends ParticipantEvent
    permits TaskRequested, TaskAccepted, TaskResolved, TaskDeclined {}
