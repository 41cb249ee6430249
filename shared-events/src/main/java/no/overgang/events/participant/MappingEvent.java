package no.overgang.events.participant;

/** What is known of the participant's starting point and progress (domain 4.4). */
public sealed interface MappingEvent extends ParticipantEvent
    permits MappingRecorded, LanguageLevelRecorded, PriorLearningAssessed {}
