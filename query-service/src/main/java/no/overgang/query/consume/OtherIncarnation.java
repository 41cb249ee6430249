package no.overgang.query.consume;

import java.util.UUID;

/**
 * The log goes on in another incarnation of the store than the views were built from: to write it
 * to them would mix two histories. Only views built anew can go on.
 */
final class OtherIncarnation extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final UUID read;
  private final UUID met;

  OtherIncarnation(UUID read, UUID met) {
    super("Incarnation %s on the log, %s in the views".formatted(met, read), null, false, false);
    this.read = read;
    this.met = met;
  }

  /** The one the views were built from. */
  UUID read() {
    return read;
  }

  /** The one on the log. */
  UUID met() {
    return met;
  }
}
