package no.overgang.events.code;

/** Level of the Common European Framework, with A0 for none yet (domain 4.4). */
public enum LanguageLevel {
  A0,
  A1,
  A2,
  B1,
  B2,
  C1,
  C2
}
