package no.overgang.query.view;

/** Knows which events have come through, by their position in the store. */
public interface SeenPositions {

  /**
   * Whether the event with this position was processed, written or parked, and with it all that the
   * same command left before it, in whichever stream.
   */
  boolean seen(long position);
}
