package no.overgang.events.code;

/** Where a level comes from; a test beats a judgement (domain 4.4, rule R13). */
public enum LevelSource {
  TEST,
  JUDGEMENT,
  SELF_REPORT
}
