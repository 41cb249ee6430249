package no.overgang.command.participant.model.dropout;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.events.AgencyId;
import no.overgang.events.code.ObligationResult;
import no.overgang.events.participant.ContactAttempted;
import no.overgang.events.participant.DropoutEvent;
import no.overgang.events.participant.DropoutRegistered;
import no.overgang.events.participant.FollowUpObligationClosed;
import no.overgang.events.participant.FollowUpObligationOpened;
import org.jspecify.annotations.Nullable;

/** Follow-up obligations after dropout (domain 4.8, rule R14). Immutable. */
public record Obligations(Map<UUID, Obligation> byId, Set<UUID> dropouts) {

  /** None. */
  public static final Obligations NONE = new Obligations(Map.of(), Set.of());

  /**
   * An obligation on an agency, open or closed.
   *
   * @param dropoutId what it followed from
   * @param due the last day to close it
   * @param attempts how often contact was sought under it
   * @param movedIn the transfer in which it went to another agency, if it did
   */
  public record Obligation(
      UUID obligationId,
      AgencyId agency,
      UUID dropoutId,
      LocalDate due,
      int attempts,
      boolean open,
      @Nullable UUID movedIn) {

    private Obligation attempted() {
      return new Obligation(obligationId, agency, dropoutId, due, attempts + 1, open, movedIn);
    }

    private Obligation closed(FollowUpObligationClosed event) {
      UUID transfer = event.result() == ObligationResult.TRANSFERRED ? event.ref() : null;
      return new Obligation(obligationId, agency, dropoutId, due, attempts, false, transfer);
    }
  }

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
          with(new Obligation(e.obligationId(), e.agency(), e.dropoutId(), e.due(), 0, true, null));
      case ContactAttempted e ->
          find(e.obligationId()).map(was -> with(was.attempted())).orElse(this);
      case FollowUpObligationClosed e ->
          find(e.obligationId()).map(was -> with(was.closed(e))).orElse(this);
    };
  }

  /** The obligation of this id. */
  public Optional<Obligation> find(UUID obligationId) {
    return Optional.ofNullable(byId.get(obligationId));
  }

  /** Ids of the open obligations of an agency. */
  public List<UUID> openOf(AgencyId agency) {
    return openUnder(agency).stream().map(Obligation::obligationId).toList();
  }

  /** The open obligations of an agency. */
  public List<Obligation> openUnder(AgencyId agency) {
    return byId.values().stream()
        .filter(obligation -> obligation.open() && obligation.agency().equals(agency))
        .toList();
  }

  /** The dropouts whose obligation changed hands in a transfer. */
  public Set<UUID> dropoutsMovedIn(UUID transferId) {
    return byId.values().stream()
        .filter(obligation -> transferId.equals(obligation.movedIn()))
        .map(Obligation::dropoutId)
        .collect(Collectors.toSet());
  }

  private Obligations with(Obligation obligation) {
    var next = new LinkedHashMap<>(byId);
    next.put(obligation.obligationId(), obligation);
    return new Obligations(next, dropouts);
  }
}
