package no.overgang.command.participant.model.mapping;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.PriorLearningAssessed;

/** The mappings made of a participant, and the levels that count (domain 4.4). Immutable. */
public record Mappings(Set<UUID> ids, Levels levels) {

  /** None. */
  public static final Mappings NONE = new Mappings(Set.of(), Levels.NONE);

  public Mappings {
    ids = Set.copyOf(ids);
  }

  /** The mappings after an event. */
  public Mappings evolve(MappingEvent event) {
    return switch (event) {
      case MappingRecorded e -> {
        var next = new HashSet<>(ids);
        next.add(e.mappingId());
        yield new Mappings(next, levels);
      }
      case LanguageLevelRecorded e -> new Mappings(ids, levels.evolve(e));
      case PriorLearningAssessed e -> this;
    };
  }

  /** Whether the participant has this mapping. */
  public boolean has(UUID mappingId) {
    return ids.contains(mappingId);
  }
}
