package no.overgang.events.json;

/**
 * An event's stored or sent form cannot be read; the message names the place, never the content.
 */
public final class UnreadableEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableEvent(String message) {
    super(message);
  }
}
