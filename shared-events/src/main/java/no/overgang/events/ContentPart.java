package no.overgang.events;

/**
 * A part of an event's content that has a category of its own.
 *
 * @param pointer JSON pointer (RFC 6901) into the content
 * @param category what decides who may see the part
 */
public record ContentPart(String pointer, Category category) {}
