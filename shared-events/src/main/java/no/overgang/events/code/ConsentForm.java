package no.overgang.events.code;

/** In what form consent was given (domain 4.12). */
public enum ConsentForm {
  WRITTEN,
  DIGITAL,
  ORAL_DOCUMENTED
}
