package no.overgang.query.support;

import no.overgang.events.AgencyId;

/** Agencies of the test directory, {@code agencies.json}. */
public final class Agencies {

  public static final AgencyId REFUGEE = AgencyId.ofOrgnr("311003372");
  public static final AgencyId NAV = AgencyId.ofOrgnr("311004743");
  public static final AgencyId VO = AgencyId.ofOrgnr("311006118");
  public static final AgencyId STRANGER = AgencyId.ofOrgnr("311007483");
  public static final AgencyId OVERSIGHT = AgencyId.ofOrgnr("311099990");

  private Agencies() {}
}
