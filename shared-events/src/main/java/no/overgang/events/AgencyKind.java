package no.overgang.events;

/** The kinds of agency that take part (domain 2). */
public enum AgencyKind {
  REFUGEE_SERVICE,
  NAV,
  ADULT_EDUCATION,
  COUNTY,
  OVERSIGHT
}
