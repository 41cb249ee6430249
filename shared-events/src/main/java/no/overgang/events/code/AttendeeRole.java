package no.overgang.events.code;

/** As what somebody is at a meeting (domain 4.12). */
public enum AttendeeRole {
  PARTICIPANT,
  ADVISER,
  TEACHER,
  COORDINATOR,
  INTERPRETER,
  EMPLOYER,
  OTHER
}
