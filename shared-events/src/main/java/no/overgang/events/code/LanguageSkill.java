package no.overgang.events.code;

/** The four skills of a language (domain 4.4). */
public enum LanguageSkill {
  LISTENING,
  READING,
  WRITING,
  SPEAKING
}
