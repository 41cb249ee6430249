package no.overgang.events.code;

/** Highest schooling finished before settlement (domain 4.12). */
public enum PriorEducation {
  NONE,
  PRIMARY_UNFINISHED,
  PRIMARY,
  LOWER_SECONDARY,
  UPPER_SECONDARY,
  HIGHER,
  UNKNOWN
}
