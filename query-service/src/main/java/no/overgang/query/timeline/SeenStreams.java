package no.overgang.query.timeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.overgang.query.access.Eyes;

/**
 * The streams one participant's timeline is read from: its own, and those of duplicates that turned
 * out to be the same person, each with the eyes that see it.
 */
record SeenStreams(UUID participant, Map<UUID, Eyes> eyes) {

  SeenStreams {
    eyes = new LinkedHashMap<>(eyes);
  }

  /** The participant's own stream alone. */
  static SeenStreams own(UUID participant, Eyes eyes) {
    return new SeenStreams(participant, Map.of(participant, eyes));
  }

  Set<UUID> ids() {
    return eyes.keySet();
  }

  Eyes eyes(UUID stream) {
    return Objects.requireNonNull(eyes.get(stream), "Only what is seen is read");
  }
}
