package no.overgang.standalone.simulate.journey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.revision.EntryFields;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.ParticipantEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** The fields of a correction, as a line of the file says them. */
public record CorrectedFields(@JsonValue ObjectNode json) implements EntryFields {

  /** One field, as it is to be read. */
  public static CorrectedFields of(String field, Object value) {
    ObjectNode json = EventJson.open().createObjectNode();
    json.set(field, EventJson.open().valueToTree(value));
    return new CorrectedFields(json);
  }

  @Override
  public Set<String> names() {
    return Set.copyOf(json.propertyNames());
  }

  @Override
  public Set<String> emptied() {
    return json.properties().stream()
        .filter(field -> field.getValue().isNull())
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public Reading into(ParticipantEvent entry) {
    ObjectNode whole = EventJson.open().valueToTree(entry);
    whole.setAll(json);
    whole.remove(emptied());
    try {
      return new Corrected(EventJson.open().treeToValue(whole, entry.getClass()));
    } catch (JacksonException e) {
      return new Unfit(List.of(new Refusal.Fault("/fields", "The value does not fit")));
    }
  }
}
