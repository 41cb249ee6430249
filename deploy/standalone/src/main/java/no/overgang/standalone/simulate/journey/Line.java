package no.overgang.standalone.simulate.journey;

import java.util.Comparator;

/**
 * One line of the file, without its line feed.
 *
 * @param sentAt when it is posted, in seconds since 1970; lines are written in this order
 * @param participant number in the cohort, from 0
 * @param ordinal place among the participant's lines, from 0
 * @param json a CloudEvent in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
public record Line(long sentAt, int participant, int ordinal, byte[] json) {

  /** The order of the file: by time, and one participant's lines as they were told. */
  public static final Comparator<Line> ORDER =
      Comparator.comparingLong(Line::sentAt)
          .thenComparingInt(Line::participant)
          .thenComparingInt(Line::ordinal);
}
