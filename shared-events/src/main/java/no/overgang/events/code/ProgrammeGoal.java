package no.overgang.events.code;

/** What a programme is meant to lead to (domain 4.3). */
public enum ProgrammeGoal {
  WORK,
  UPPER_SECONDARY_PART,
  UPPER_SECONDARY_FULL,
  TRADE_CERTIFICATE,
  HIGHER_EDUCATION,
  BASIC
}
