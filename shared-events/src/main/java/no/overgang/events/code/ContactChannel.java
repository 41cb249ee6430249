package no.overgang.events.code;

/** How contact was sought (domain 4.12). */
public enum ContactChannel {
  PHONE,
  SMS,
  LETTER,
  VISIT,
  MEETING,
  OTHER
}
