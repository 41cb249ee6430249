package no.overgang.standalone.simulate.world;

import java.util.ArrayList;
import java.util.List;

/**
 * Choices with weights, in a fixed order; the weights need not add up to anything in particular.
 */
public final class Weighted<T> {

  private record Choice<T>(T value, double upTo) {}

  private final List<Choice<T>> choices = new ArrayList<>();
  private double total;

  /** No choices yet. */
  public static <T> Weighted<T> of(T first, double weight) {
    return new Weighted<T>().or(first, weight);
  }

  /** One more choice. */
  public Weighted<T> or(T value, double weight) {
    total += weight;
    choices.add(new Choice<>(value, total));
    return this;
  }

  /** The choice at a point from 0 (with it) to 1 (without it). */
  T at(double point) {
    double where = point * total;
    for (Choice<T> choice : choices) {
      if (where < choice.upTo()) {
        return choice.value();
      }
    }
    return choices.getLast().value();
  }
}
