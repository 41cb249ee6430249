package no.overgang.events.code;

/** The one main reason a programme ended (domain 4.8, rule R22; J T7.1, T7.4). */
public enum ExitCode {
  PAID_WORK,
  UPPER_SECONDARY,
  HIGHER_EDUCATION,
  PRIMARY_SCHOOL_FOR_ADULTS,
  INTRODUCTORY_OFFER_UPPER_SECONDARY,
  TRANSFERRED_TO_OTHER_MEASURES,
  COMPLETED_WITHOUT,
  DROPPED_OUT,
  MOVED,
  PHASED_OUT,
  OTHER,
  UNKNOWN
}
