package no.overgang.standalone.simulate.journey;

/**
 * What a file cannot know, because the hub makes it. Whoever posts the file looks it up just before
 * sending; everything else in the file is literal.
 */
public final class Placeholders {

  /**
   * In {@code seenManifestHash}: the hash of the handover manifest as the receiver reads it, which
   * rests on the hub's own event ids.
   */
  public static final String MANIFEST = "@manifest";

  /**
   * Before a number from 1, in a field that holds an id: {@code @target:2} is the second of those
   * for which the agency may give this very command now, as the hub lists them.
   */
  public static final String TARGET = "@target:";

  /**
   * Before an event or a field of one, in a field that holds an id the command may not be given
   * for: {@code @event:task-requested:2} is the id of the participant's second event of that type,
   * in the order of the stream, and {@code @event:task-requested:2:taskId} the id that stands in it
   * under that name. The agency that posts the line reads both on the timeline.
   */
  public static final String EVENT = "@event:";

  private Placeholders() {}

  static String target(int number) {
    return TARGET + number;
  }

  /** An event's id. */
  static String event(String type, int number) {
    return EVENT + type + ":" + number;
  }

  /** An id in an event. */
  static String field(String type, int number, String field) {
    return event(type, number) + ":" + field;
  }
}
