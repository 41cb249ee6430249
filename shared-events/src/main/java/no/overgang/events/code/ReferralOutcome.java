package no.overgang.events.code;

/** What came of a referral (domain 4.12). */
public enum ReferralOutcome {
  COMPLETED,
  GOT_WORK,
  STARTED_EDUCATION,
  DROPPED_OUT,
  NEVER_MET,
  MOVED_ON,
  OTHER
}
