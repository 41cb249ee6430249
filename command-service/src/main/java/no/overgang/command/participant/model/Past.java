package no.overgang.command.participant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that has happened to a participant, in order. Immutable; adding a fact costs the same however
 * many there are.
 */
public final class Past {

  /** Nothing yet. */
  public static final Past NOTHING = new Past(null, null);

  private final @Nullable Past before;
  private final @Nullable Fact last;

  private Past(@Nullable Past before, @Nullable Fact last) {
    this.before = before;
    this.last = last;
  }

  /** The past with one more fact. */
  public Past and(Fact fact) {
    return new Past(this, fact);
  }

  /** All facts as they were recorded, first to last. */
  public List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    for (Past at = this; at != null && at.last != null; at = at.before) {
      facts.add(at.last);
    }
    return facts.reversed();
  }

  /** The fact of this id, as it was recorded. */
  public Optional<Fact> find(UUID eventId) {
    for (Past at = this; at != null && at.last != null; at = at.before) {
      if (at.last.eventId().equals(eventId)) {
        return Optional.of(at.last);
      }
    }
    return Optional.empty();
  }
}
