package no.overgang.standalone.post;

import org.jspecify.annotations.Nullable;

/**
 * One line of the file.
 *
 * @param line its number, from 1
 * @param json the CloudEvent in UTF-8
 * @param id the CloudEvent's id
 * @param type the CloudEvent's type
 * @param agency key of the agency whose system is named as the source
 * @param subject the participant or offer it is about: its id where the line names it, else the
 *     subject
 * @param lane what it keeps its place among: the partition key of the line if it has one, else the
 *     subject
 * @param offer the offer it names besides; it waits for the earlier lines about that
 * @param expected what the line says about its answer: none (accepted), {@code duplicate} or {@code
 *     refused-…}
 * @param gap what has to be looked up before it is sent
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record Item(
    long line,
    byte[] json,
    String id,
    String type,
    String agency,
    String subject,
    String lane,
    @Nullable String offer,
    @Nullable String expected,
    Gap gap) {

  /** What only the hub knows. */
  enum Gap {
    NONE,
    MANIFEST,
    /** One of those for which the command may be given. */
    TARGET,
    /** An event, or what stands in one. */
    EVENT
  }

  boolean expectsRefusal() {
    return expected != null && expected.startsWith("refused");
  }

  /** How the line is named to a person; never anything of its content. */
  String named() {
    return "line " + line + " (" + type + ")";
  }
}
