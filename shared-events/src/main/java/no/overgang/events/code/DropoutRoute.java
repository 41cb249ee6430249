package no.overgang.events.code;

/** How a participant left (domain 4.8). */
public enum DropoutRoute {
  OWN_INITIATIVE,
  GUIDED_OUT,
  NO_SHOW,
  UNKNOWN
}
