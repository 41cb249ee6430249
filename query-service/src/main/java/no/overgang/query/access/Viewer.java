package no.overgang.query.access;

import no.overgang.events.AgencyId;

/**
 * For whose eyes something is read.
 *
 * @param oversight reads everything: an agency of kind OVERSIGHT whose caller holds {@code
 *     overgang:audit}
 */
public record Viewer(AgencyId agency, boolean oversight) {

  /** An agency that takes part in cases. */
  public static Viewer of(AgencyId agency) {
    return new Viewer(agency, false);
  }
}
