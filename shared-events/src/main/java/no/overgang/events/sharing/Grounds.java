package no.overgang.events.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.Category;
import no.overgang.events.participant.ConsentGranted;
import no.overgang.events.participant.ConsentWithdrawn;
import no.overgang.events.participant.LegalBasisRecorded;
import no.overgang.events.participant.SharingEvent;

/**
 * All grounds for sharing one participant's content, folded from the stream (domain 4.2, rules R09,
 * R10). Immutable.
 */
public record Grounds(Map<UUID, Grant> grants) {

  /** No ground at all. */
  public static final Grounds NONE = new Grounds(Map.of());

  public Grounds {
    grants = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(grants));
  }

  /** The grounds after an event that occurred at the instant. */
  public Grounds evolve(SharingEvent event, Instant occurredAt) {
    return switch (event) {
      case ConsentGranted e ->
          with(
              new Grant(
                  e.consentId(),
                  Grant.Kind.CONSENT,
                  new HashSet<>(e.parties()),
                  new HashSet<>(e.categories()),
                  e.validFrom(),
                  e.validUntil(),
                  null));
      case LegalBasisRecorded e ->
          with(
              new Grant(
                  e.basisId(),
                  Grant.Kind.LEGAL_BASIS,
                  new HashSet<>(e.recipients()),
                  new HashSet<>(e.categories()),
                  e.validFrom(),
                  e.validUntil(),
                  null));
      case ConsentWithdrawn e ->
          find(e.consentId()).map(grant -> with(grant.withdrawn(occurredAt))).orElse(this);
    };
  }

  /** The ground of this id. */
  public Optional<Grant> find(UUID id) {
    return Optional.ofNullable(grants.get(id));
  }

  /** A ground that opens the category to the recipient at the instant, if one does. */
  public Optional<Grant> opening(AgencyId recipient, Category category, Instant at) {
    return all().stream().filter(grant -> grant.opens(recipient, category, at)).findFirst();
  }

  /** Whether any ground names the agency and holds at the instant. */
  public boolean names(AgencyId agency, Instant at) {
    return all().stream()
        .anyMatch(grant -> grant.recipients().contains(agency) && grant.liveAt(at));
  }

  /** Every ground there has been, in the order of the stream. */
  public Collection<Grant> all() {
    return grants.values();
  }

  private Grounds with(Grant grant) {
    var next = new LinkedHashMap<>(grants);
    next.put(grant.id(), grant);
    return new Grounds(next);
  }
}
