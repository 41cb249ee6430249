package no.overgang.events.code;

/** What came of a measure (domain 4.12). */
public enum MeasureOutcome {
  COMPLETED,
  GOT_WORK,
  STARTED_EDUCATION,
  BROKEN_OFF,
  MOVED_ON,
  OTHER
}
