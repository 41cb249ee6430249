package no.overgang.command.participant.model.violating;

import org.axonframework.modelling.command.AggregateLifecycle;

/** A model that knows what carries it. */
final class ModelThatKnowsAxon {
  void record(Object event) {
    AggregateLifecycle.apply(event);
  }
}
