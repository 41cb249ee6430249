package no.overgang.query.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Unmodifiable collections that keep their order and are copied once: a fold makes a new state per
 * event, and most of its collections pass through unchanged. Order is kept so that the same events
 * always make the same document, whatever the batches and whichever the JVM.
 */
public final class Frozen {

  private static final Class<?> MAP = Collections.unmodifiableMap(Map.of()).getClass();
  private static final Class<?> SET = Collections.unmodifiableSet(Set.of()).getClass();

  private Frozen() {}

  /** The map itself if it is frozen already, or else a frozen copy in the same order. */
  public static <K, V> Map<K, V> map(Map<K, V> map) {
    return map.getClass() == MAP ? map : Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The set itself if it is frozen already, or else a frozen copy in natural order. */
  public static <T extends Comparable<T>> Set<T> sorted(Set<T> set) {
    return set.getClass() == SET ? set : Collections.unmodifiableSet(new TreeSet<>(set));
  }
}
