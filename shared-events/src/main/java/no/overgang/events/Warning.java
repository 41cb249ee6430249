package no.overgang.events;

/**
 * What a rule had to say of something that was stored all the same.
 *
 * @param rule the rule's id, such as {@code R16}
 * @param message what to look at, in words
 */
public record Warning(String rule, String message) {}
