package no.overgang.events.participant;

/** Who answers for the participant (domain 4.1). */
public sealed interface ResponsibilityEvent extends ParticipantEvent
    permits ResponsibilityAssumed, ContactPersonAssigned, CoordinatorAssigned {}
