package no.overgang.command.store;

/** Nothing is stored: the database was restored, and an operator has not said how to go on. */
public final class StoreRestored extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreRestored(Standing standing) {
    super(standing.word(), null, false, false);
  }
}
