package no.overgang.events.code;

/** Kinds of identity number (domain 3). */
public enum IdentifierType {
  /** Fødselsnummer. */
  FNR,
  /** D-number. */
  DNR,
  /** Number in the immigration authorities' register. */
  DUF,
  /** An agency's own number. */
  LOCAL
}
