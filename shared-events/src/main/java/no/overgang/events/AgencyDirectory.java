package no.overgang.events;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The agencies the hub knows. Both services read it from the same file at start. */
public final class AgencyDirectory {

  private final Map<AgencyId, Agency> byId = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when two agencies share an id or a key
   */
  public AgencyDirectory(Collection<Agency> agencies) {
    var keys = new java.util.HashSet<String>();
    for (Agency agency : agencies) {
      if (byId.put(agency.id(), agency) != null || !keys.add(agency.key())) {
        throw new IllegalArgumentException(
            "The agency directory names %s (%s) twice".formatted(agency.key(), agency.id()));
      }
    }
  }

  /** The agency of this id, if the hub knows it. */
  public Optional<Agency> find(AgencyId id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Whether the hub knows the agency and it is of the kind. */
  public boolean isOfKind(AgencyId id, AgencyKind kind) {
    return find(id).filter(agency -> agency.kind() == kind).isPresent();
  }

  /** All agencies, in the order of the file. */
  public List<Agency> all() {
    return List.copyOf(byId.values());
  }
}
