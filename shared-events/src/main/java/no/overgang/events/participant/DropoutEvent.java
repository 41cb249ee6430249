package no.overgang.events.participant;

/** Dropout and the obligation that follows (domain 4.8). */
public sealed interface DropoutEvent extends ParticipantEvent
    permits DropoutRegistered,
        FollowUpObligationOpened,
        ContactAttempted,
        FollowUpObligationClosed {}
