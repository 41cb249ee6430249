package no.overgang.query.view;

/**
 * Knows which events of one kind of stream have come through, by their position in the store. Each
 * kind has one that knows.
 */
public interface SeenPositions {

  /** Whether the event with this position was processed: written, or parked. */
  boolean seen(long position);
}
