package no.overgang.events.participant;

/** A code of another system, kept as it was given beside the hub's own kind (domain 4.6). */
public record ForeignCode(String system, String value) {}
