package no.overgang.events.participant;

import no.overgang.events.HubEvent;

/**
 * Something that happened to one participant. Every kind is a record of this package; a new one
 * must be named in its group's {@code permits} and is then asked for wherever a switch handles the
 * group.
 */
public sealed interface ParticipantEvent extends HubEvent
    permits RegistrationEvent,
        FollowUpEvent,
        IdentityEvent,
        ResponsibilityEvent,
        SharingEvent,
        ProgrammeEvent,
        MappingEvent,
        PlanEvent,
        ReferralEvent,
        MeasureEvent,
        PracticeEvent,
        AttendanceEvent,
        TransferEvent,
        DropoutEvent,
        TaskEvent,
        DeadlineEvent,
        RevisionEvent {}
