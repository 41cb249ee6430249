package no.overgang.command.door;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.overgang.command.model.Refusal;
import no.overgang.command.participant.model.revision.EntryFields;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.ParticipantEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a correction as a JSON object, in the form the fields of a command have at the
 * doors; {@code null} empties a field. They are held against the schema of the entry's own record,
 * within the same limits as a command.
 */
record EntryFieldsJson(ObjectNode json) implements EntryFields {

  private static final Map<Class<?>, Schema> SCHEMAS = new ConcurrentHashMap<>();

  /** Lets a command hold such fields. */
  static JacksonModule module() {
    return new SimpleModule("entry-fields").addDeserializer(EntryFields.class, new Reader());
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
    ObjectNode filled = json.deepCopy();
    filled.remove(emptied());
    List<Problem.FieldError> errors =
        CommandSchemas.faults(schemaOf(entry.getClass()), filled, "/fields");
    if (!errors.isEmpty()) {
      return new Unfit(
          errors.stream()
              .map(error -> new Refusal.Fault(error.pointer(), error.message()))
              .toList());
    }
    ObjectNode whole = EventJson.open().valueToTree(entry);
    whole.remove(emptied());
    whole.setAll(filled);
    try {
      return new Corrected(EventJson.open().treeToValue(whole, entry.getClass()));
    } catch (JacksonException e) {
      return new Unfit(
          List.of(new Refusal.Fault("/fields" + CommandBody.pointer(e), "The value does not fit")));
    }
  }

  /** Never what stands in the fields: it may be free text. */
  @Override
  public String toString() {
    return "EntryFieldsJson" + names();
  }

  /** The schema of an entry's record, of which any part may be given. */
  private static Schema schemaOf(Class<?> type) {
    return SCHEMAS.computeIfAbsent(
        type,
        each -> {
          ObjectNode schema = CommandSchemas.of(each);
          schema.remove("required");
          return CommandSchemas.check(schema);
        });
  }

  private static final class Reader extends StdDeserializer<EntryFields> {
    Reader() {
      super(EntryFields.class);
    }

    @Override
    public EntryFields deserialize(JsonParser in, DeserializationContext context) {
      JsonNode tree = context.readTree(in);
      return tree instanceof ObjectNode fields
          ? new EntryFieldsJson(fields)
          : (EntryFields) context.handleUnexpectedToken(EntryFields.class, in);
    }
  }
}
