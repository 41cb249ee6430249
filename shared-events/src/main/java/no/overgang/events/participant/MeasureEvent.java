package no.overgang.events.participant;

/** Measures (domain 4.6). */
public sealed interface MeasureEvent extends ParticipantEvent
    permits MeasureStarted, MeasureContinued, MeasureEnded {}
