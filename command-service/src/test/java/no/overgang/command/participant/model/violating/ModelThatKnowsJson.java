package no.overgang.command.participant.model.violating;

import no.overgang.events.json.EventJson;

/** A model that knows how events are written. */
final class ModelThatKnowsJson {
  Object mapper() {
    return EventJson.open();
  }
}
