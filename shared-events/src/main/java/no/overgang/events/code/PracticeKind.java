package no.overgang.events.code;

/** Practice for language or for work (domain 4.6). */
public enum PracticeKind {
  LANGUAGE_PRACTICE,
  WORK_PRACTICE
}
