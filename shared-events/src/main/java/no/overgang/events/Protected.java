package no.overgang.events;

/**
 * Free text or a name: content that belongs to the participant and must never reach a log, a
 * metric, a URL or a key. Its own type, so that one serialiser decides how it is stored.
 *
 * @param text what was written
 */
public record Protected(String text) {

  /** Never the text itself. */
  @Override
  public String toString() {
    return "[protected]";
  }
}
