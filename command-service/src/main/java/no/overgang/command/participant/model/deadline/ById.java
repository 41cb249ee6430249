package no.overgang.command.participant.model.deadline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Maps by id that are never changed but replaced, in the order things happened. */
final class ById {

  private ById() {}

  /** The map with one more entry, or another in its place. */
  static <T> Map<UUID, T> with(Map<UUID, T> was, UUID id, T entry) {
    var next = new LinkedHashMap<>(was);
    next.put(id, entry);
    return Collections.unmodifiableMap(next);
  }

  /** The map with an entry changed; the map itself when there is no such entry. */
  static <T> Map<UUID, T> changed(Map<UUID, T> was, UUID id, UnaryOperator<T> change) {
    T entry = was.get(id);
    return entry == null ? was : with(was, id, change.apply(entry));
  }
}
