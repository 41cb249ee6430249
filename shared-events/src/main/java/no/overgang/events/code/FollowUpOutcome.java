package no.overgang.events.code;

/** How the follow-up as a whole ended: an exit code of domain 4.8, or what only ends it all. */
public enum FollowUpOutcome {
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
  UNKNOWN,
  DEAD,
  LEFT_COUNTRY,
  DECLINES_FOLLOW_UP
}
