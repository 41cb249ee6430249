package no.overgang.query.consume;

/**
 * Another instance moved the progress, or a build was switched, since it was read: roll back and
 * begin again from what is stored.
 */
final class TakenOver extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TakenOver(String what) {
    super(what, null, false, false);
  }
}
