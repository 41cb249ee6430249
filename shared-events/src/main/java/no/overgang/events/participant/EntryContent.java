package no.overgang.events.participant;

/** An entry's content as it was corrected to be. */
public record EntryContent(String type, int version, ParticipantEvent event) {}
