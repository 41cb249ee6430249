package no.overgang.events.code;

/** How a meeting is held (domain 4.12). */
public enum MeetingMedium {
  IN_PERSON,
  VIDEO,
  PHONE
}
