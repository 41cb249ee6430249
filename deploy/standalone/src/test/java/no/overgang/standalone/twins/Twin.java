package no.overgang.standalone.twins;

/** One of the two instances of a service. */
public enum Twin {
  ONE,
  OTHER;

  /** The other of the two. */
  public Twin other() {
    return this == ONE ? OTHER : ONE;
  }
}
