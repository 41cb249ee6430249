package no.overgang.events;

import org.jspecify.annotations.Nullable;

/**
 * What a rule had to say of something that was stored all the same.
 *
 * @param rule the rule's id, such as {@code R16}
 * @param message what to look at, in words
 * @param overrideReason why it was done all the same, where the rule asks for that
 */
public record Warning(String rule, String message, @Nullable Protected overrideReason) {

  /** A warning that asks for no reason. */
  public Warning(String rule, String message) {
    this(rule, message, null);
  }
}
