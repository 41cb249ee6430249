package no.overgang.command.participant.model.programme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import no.overgang.events.AgencyId;
import no.overgang.events.participant.ProgrammeEvent;
import no.overgang.events.participant.ProgrammeExited;
import no.overgang.events.participant.ProgrammeExtended;
import no.overgang.events.participant.ProgrammePaused;
import no.overgang.events.participant.ProgrammeResumed;
import no.overgang.events.participant.ProgrammeStarted;

/** The programmes of a participant (domain 4.3). Immutable. */
public record Programmes(Map<UUID, ProgrammeState> byId) {

  /** None. */
  public static final Programmes NONE = new Programmes(Map.of());

  /** A programme that runs or has ended. */
  public sealed interface ProgrammeState {
    UUID programmeId();

    AgencyId owner();
  }

  /** It runs. */
  public record Running(UUID programmeId, AgencyId owner, java.time.LocalDate startedOn)
      implements ProgrammeState {}

  /** It has ended, and has its one exit code. */
  public record Exited(UUID programmeId, AgencyId owner) implements ProgrammeState {}

  public Programmes {
    byId = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The programmes after an event. */
  public Programmes evolve(ProgrammeEvent event) {
    var next = new LinkedHashMap<>(byId);
    switch (event) {
      case ProgrammeStarted e ->
          next.put(e.programmeId(), new Running(e.programmeId(), e.owner(), e.startedOn()));
      case ProgrammeExtended e -> {
        // Owner and start stay as they are.
      }
      case ProgrammePaused e -> {
        // Still the same programme.
      }
      case ProgrammeResumed e -> {
        // Still the same programme.
      }
      case ProgrammeExited e ->
          next.computeIfPresent(e.programmeId(), (id, was) -> new Exited(id, was.owner()));
    }
    return new Programmes(next);
  }

  /** The programme of this id. */
  public Optional<ProgrammeState> find(UUID programmeId) {
    return Optional.ofNullable(byId.get(programmeId));
  }

  /** Ids of the programmes that run and for which the condition holds. */
  public List<UUID> running(Predicate<Running> condition) {
    return byId.values().stream()
        .filter(Running.class::isInstance)
        .map(Running.class::cast)
        .filter(condition)
        .map(Running::programmeId)
        .toList();
  }
}
