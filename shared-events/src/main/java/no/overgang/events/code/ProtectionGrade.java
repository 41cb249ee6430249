package no.overgang.events.code;

/** How hidden a participant must be (domain 4.1, 8). */
public enum ProtectionGrade {
  NONE,
  /** Fortrolig. */
  CONFIDENTIAL,
  /** Strengt fortrolig. */
  STRICTLY_CONFIDENTIAL,
  /** Strengt fortrolig, utland. */
  STRICTLY_CONFIDENTIAL_ABROAD,
  /** Skjermet. */
  SHIELDED
}
