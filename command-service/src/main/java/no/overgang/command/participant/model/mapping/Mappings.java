package no.overgang.command.participant.model.mapping;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.overgang.command.participant.model.Fact;
import no.overgang.events.AgencyId;
import no.overgang.events.code.MappingDimension;
import no.overgang.events.participant.Finding;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.PriorLearningAssessed;
import org.jspecify.annotations.Nullable;

/**
 * The mappings made of a participant, and the levels that count (domain 4.4, rules R12, R13).
 * Immutable.
 *
 * @param byId mappings in the order they were recorded
 */
public record Mappings(Map<UUID, Mapping> byId, Levels levels) {

  /** None. */
  public static final Mappings NONE = new Mappings(Map.of(), Levels.NONE);

  /**
   * What was mapped when and by whom; what was found stays in the stream.
   *
   * @param reuses the earlier mapping it builds on, if it does
   */
  public record Mapping(
      UUID mappingId,
      AgencyId agency,
      LocalDate day,
      Set<MappingDimension> dimensions,
      @Nullable UUID reuses) {

    public Mapping {
      dimensions = Set.copyOf(dimensions);
    }
  }

  public Mappings {
    byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
  }

  /** The mappings after an event. */
  public Mappings evolve(MappingEvent event, Fact fact) {
    return switch (event) {
      case MappingRecorded e -> {
        var next = new LinkedHashMap<>(byId);
        next.put(
            e.mappingId(),
            new Mapping(
                e.mappingId(),
                fact.agency(),
                fact.day(),
                e.dimensions().stream().map(Finding::dimension).collect(Collectors.toSet()),
                e.reuses()));
        yield new Mappings(next, levels);
      }
      case LanguageLevelRecorded e -> new Mappings(byId, levels.evolve(e));
      case PriorLearningAssessed e -> this;
    };
  }

  /** Ids of all mappings. */
  public Set<UUID> ids() {
    return byId.keySet();
  }

  /** Whether the participant has this mapping. */
  public boolean has(UUID mappingId) {
    return byId.containsKey(mappingId);
  }

  /** The last mapping of a dimension in a span of days, both included. */
  Optional<Mapping> latest(MappingDimension dimension, LocalDate first, LocalDate last) {
    return byId.values().stream()
        .filter(mapping -> mapping.dimensions().contains(dimension))
        .filter(mapping -> !mapping.day().isBefore(first) && !mapping.day().isAfter(last))
        .reduce((one, other) -> other.day().isBefore(one.day()) ? one : other);
  }

  /** A mapping with all it builds on, one through the other. */
  Set<UUID> withWhatItReuses(@Nullable UUID mappingId) {
    var built = new HashSet<UUID>();
    UUID at = mappingId;
    while (at != null && built.add(at)) {
      Mapping mapping = byId.get(at);
      at = mapping == null ? null : mapping.reuses();
    }
    return built;
  }
}
