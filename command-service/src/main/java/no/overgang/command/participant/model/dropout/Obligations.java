package no.overgang.command.participant.model.dropout;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;

/** Follow-up obligations after dropout (domain 4.8, rule R14). Immutable. */
public record Obligations(Map<UUID, Obligation> byId, Set<UUID> dropouts) {

  /** None. */
  public static final Obligations NONE = new Obligations(Map.of(), Set.of());

  /** An obligation on an agency, open or closed. */
  public record Obligation(UUID obligationId, AgencyId agency, int attempts, boolean open) {}

  public Obligations {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    dropouts = Set.copyOf(dropouts);
  }

  /** The obligations after an event. */
  public Obligations evolve(DropoutEvent event) {
    return switch (event) {
      case DropoutRegistered e -> {
        var next = new HashSet<>(dropouts);
        next.add(e.dropoutId());
        yield new Obligations(byId, next);
      }
      case FollowUpObligationOpened e ->
          with(new Obligation(e.obligationId(), e.agency(), 0, true));
      case ContactAttempted e ->
          find(e.obligationId())
              .map(
                  was ->
                      with(
                          new Obligation(
                              was.obligationId(), was.agency(), was.attempts() + 1, was.open())))
              .orElse(this);
      case FollowUpObligationClosed e ->
          find(e.obligationId())
              .map(
                  was ->
                      with(new Obligation(was.obligationId(), was.agency(), was.attempts(), false)))
              .orElse(this);
    };
  }

  /** The obligation of this id. */
  public Optional<Obligation> find(UUID obligationId) {
    return Optional.ofNullable(byId.get(obligationId));
  }

  /** Ids of the open obligations of an agency. */
  public List<UUID> openOf(AgencyId agency) {
    return byId.values().stream()
        .filter(obligation -> obligation.open() && obligation.agency().equals(agency))
        .map(Obligation::obligationId)
        .toList();
  }

  private Obligations with(Obligation obligation) {
    var next = new LinkedHashMap<>(byId);
    next.put(obligation.obligationId(), obligation);
    return new Obligations(next, dropouts);
  }
}
