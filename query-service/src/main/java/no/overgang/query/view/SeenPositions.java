package no.overgang.query.view;

/**
 * Knows which events of one kind of stream have come through, by their position in the store. Each
 * kind has one that knows.
 */
public interface SeenPositions {

  /**
   * Whether the event with this position was processed, written or parked, and with it all that the
   * same command left before it, in whichever stream.
   */
  boolean seen(long position);
}
