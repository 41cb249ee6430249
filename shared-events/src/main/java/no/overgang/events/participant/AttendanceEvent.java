package no.overgang.events.participant;

/** How it goes in a practice or measure (domain 4.6). */
public sealed interface AttendanceEvent extends ParticipantEvent
    permits EmployerFeedbackRecorded, AbsenceRecorded {}
