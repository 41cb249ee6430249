package no.overgang.command.participant.model.mapping;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.MappingEvent;
import no.overgang.events.participant.MappingRecorded;
import no.overgang.events.participant.PriorLearningAssessed;

/** Ids of the mappings made of a participant (domain 4.4). Immutable. */
public record Mappings(Set<UUID> ids) {

  /** None. */
  public static final Mappings NONE = new Mappings(Set.of());

  public Mappings {
    ids = Set.copyOf(ids);
  }

  /** The mappings after an event. */
  public Mappings evolve(MappingEvent event) {
    return switch (event) {
      case MappingRecorded e -> {
        var next = new HashSet<>(ids);
        next.add(e.mappingId());
        yield new Mappings(next);
      }
      case LanguageLevelRecorded e -> this;
      case PriorLearningAssessed e -> this;
    };
  }

  /** Whether the participant has this mapping. */
  public boolean has(UUID mappingId) {
    return ids.contains(mappingId);
  }
}
