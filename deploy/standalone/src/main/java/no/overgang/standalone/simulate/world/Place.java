package no.overgang.standalone.simulate.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import no.overgang.events.Agency;
import no.overgang.events.AgencyDirectory;
import no.overgang.events.AgencyKind;

/**
 * Where a participant settles, with the four agencies that meet there.
 *
 * @param municipality four digits
 * @param elsewhere an agency of another place, which has nothing to do with the participant
 * @param oversight reads, and never acts
 */
public record Place(
    String municipality,
    Agency refugee,
    Agency nav,
    Agency school,
    Agency county,
    Agency elsewhere,
    Agency oversight) {

  /** Every place of a directory that has all four agencies, in the directory's order. */
  public static List<Place> of(AgencyDirectory directory) {
    List<Agency> services = ofKind(directory, AgencyKind.REFUGEE_SERVICE);
    var places = new ArrayList<Place>();
    for (int i = 0; i < services.size(); i++) {
      Agency refugee = services.get(i);
      Agency elsewhere = services.get((i + 3) % services.size());
      String municipality = Objects.requireNonNull(refugee.municipality());
      places.add(
          new Place(
              municipality,
              refugee,
              besides(directory, refugee, AgencyKind.NAV),
              besides(directory, refugee, AgencyKind.ADULT_EDUCATION),
              ofKind(directory, AgencyKind.COUNTY).stream()
                  .filter(
                      county -> municipality.startsWith(Objects.requireNonNull(county.county())))
                  .findFirst()
                  .orElseThrow(),
              elsewhere,
              ofKind(directory, AgencyKind.OVERSIGHT).getFirst()));
    }
    return places;
  }

  /** In Oslo or the former Viken, where 52 % live (K 2.1). */
  public boolean inOsloOrViken() {
    return municipality.startsWith("03") || municipality.startsWith("33");
  }

  private static List<Agency> ofKind(AgencyDirectory directory, AgencyKind kind) {
    return directory.all().stream().filter(agency -> agency.kind() == kind).toList();
  }

  /** Two districts of one municipality are told apart by the end of their keys. */
  private static Agency besides(AgencyDirectory directory, Agency refugee, AgencyKind kind) {
    return ofKind(directory, kind).stream()
        .filter(agency -> town(agency).equals(town(refugee)))
        .findFirst()
        .orElseThrow();
  }

  private static String town(Agency agency) {
    return agency.key().substring(agency.key().lastIndexOf('-') + 1);
  }
}
