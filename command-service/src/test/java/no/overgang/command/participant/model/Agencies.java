package no.overgang.command.participant.model;

import java.util.List;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyId;
import no.overgang.events.AgencyKind;

/** A made-up directory with agencies of every kind, two of those that can be mixed up. */
public final class Agencies {

  public static final AgencyId REFUGEE_SERVICE = AgencyId.ofOrgnr("310000001");
  public static final AgencyId OTHER_REFUGEE_SERVICE = AgencyId.ofOrgnr("310000002");
  public static final AgencyId NAV = AgencyId.ofOrgnr("310000003");
  public static final AgencyId OTHER_NAV = AgencyId.ofOrgnr("310000004");
  public static final AgencyId ADULT_EDUCATION = AgencyId.ofOrgnr("310000005");
  public static final AgencyId COUNTY = AgencyId.ofOrgnr("310000006");
  public static final AgencyId OVERSIGHT = AgencyId.ofOrgnr("310000007");

  /** Stands in no directory. */
  public static final AgencyId NOBODY = AgencyId.ofOrgnr("310000999");

  public static final AgencyDirectory DIRECTORY =
      new AgencyDirectory(
          List.of(
              agency("refugee", REFUGEE_SERVICE, AgencyKind.REFUGEE_SERVICE),
              agency("other-refugee", OTHER_REFUGEE_SERVICE, AgencyKind.REFUGEE_SERVICE),
              agency("nav", NAV, AgencyKind.NAV),
              agency("other-nav", OTHER_NAV, AgencyKind.NAV),
              agency("vo", ADULT_EDUCATION, AgencyKind.ADULT_EDUCATION),
              new Agency("county", COUNTY, AgencyKind.COUNTY, "Made-up county", null, "33"),
              agency("oversight", OVERSIGHT, AgencyKind.OVERSIGHT)));

  private Agencies() {}

  /** The directory's entry for an agency that is in it. */
  public static Agency entry(AgencyId id) {
    return DIRECTORY.find(id).orElseThrow();
  }

  private static Agency agency(String key, AgencyId id, AgencyKind kind) {
    return new Agency(key, id, kind, "Made-up " + key, "3301", null);
  }
}
