package no.overgang.query.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.overgang.query.access.Eyes;
import no.overgang.query.access.Trace;
import org.jspecify.annotations.Nullable;

/** Something an event said, and where it comes from: it is shown when the event would be. */
record Told<T>(T value, Trace trace) {

  /** What was told, if the eyes may see it. */
  static <T> Optional<T> seen(@Nullable Told<T> told, Eyes eyes) {
    return told == null || !eyes.see(told.trace()) ? Optional.empty() : Optional.of(told.value());
  }

  /** What was told last of that which the eyes may see. */
  static <T> Optional<T> lastSeen(List<Told<T>> told, Eyes eyes) {
    return told.reversed().stream()
        .filter(one -> eyes.see(one.trace()))
        .map(Told::value)
        .findFirst();
  }

  static <T> List<Told<T>> and(List<Told<T>> before, T value, Trace trace) {
    return Stream.concat(before.stream(), Stream.of(new Told<>(value, trace))).toList();
  }
}
