package no.overgang.events.participant;

/** The end of the follow-up as a whole, and its beginning anew (domain 4.1). */
public sealed interface FollowUpEvent extends ParticipantEvent
    permits FollowUpClosed, FollowUpReopened {}
