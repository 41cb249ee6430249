package no.overgang.events.code;

/** What a practice led to (domain 4.6). */
public enum PracticeOutcome {
  JOB,
  WAGE_SUBSIDY,
  NEW_PRACTICE,
  TRAINING,
  NONE
}
