package no.overgang.query.timeline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the timeline as it is read: once, at its own place, with the content of its latest
 * correction (domain 4.10, rule R23). A retracted one keeps its content and says that it was
 * retracted.
 *
 * @param row with the corrected content in it
 * @param correctedBy the latest correction; none for an entry that stands as it was recorded
 * @param revisions how many corrections and retractions there are of it
 */
record Entry(Row row, @Nullable UUID correctedBy, @Nullable UUID retractedBy, int revisions) {

  /** An entry, or a correction itself, as it was recorded. */
  static Entry recorded(Row row) {
    return new Entry(row, null, null, 0);
  }

  /** An entry as it was first recorded, when so much was said of it since. */
  static Entry first(Row row, int revisions) {
    return new Entry(row, null, null, revisions);
  }

  /**
   * The entry with what was said of it.
   *
   * @param revisions of this entry, in the order of the stream
   */
  static Entry revised(Row row, List<Row> revisions) {
    Row read = row;
    UUID correctedBy = null;
    UUID retractedBy = null;
    for (Row revision : revisions) {
      if (revision.type().equals("EntryCorrected")) {
        read = row.correctedBy(revision);
        correctedBy = revision.eventId();
      } else {
        retractedBy = revision.eventId();
      }
    }
    return new Entry(read, correctedBy, retractedBy, revisions.size());
  }
}
