package no.overgang.events.participant;

/** Goal and plan (domain 4.4). */
public sealed interface PlanEvent extends ParticipantEvent permits GoalSet, PlanAgreed {}
