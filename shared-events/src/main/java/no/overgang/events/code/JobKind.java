package no.overgang.events.code;

/** How lasting the job at exit is (domain 4.3). */
public enum JobKind {
  PERMANENT,
  TEMPORARY
}
