package no.overgang.command.door;

import com.networknt.schema.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.overgang.command.model.Act;
import no.overgang.command.model.Command;
import no.overgang.command.offer.model.PublishOffer;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.events.Protected;
import no.overgang.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command read out of a JSON body.
 *
 * @param streamId the id a new participant or offer is to have, if the caller chose it
 * @param identities identity numbers of a new participant; none for other commands
 * @param name what a new participant is called; none for other commands
 * @param occurredAt when it happened, if the body says so
 */
record CommandBody(
    Command command,
    @Nullable UUID streamId,
    List<Identifier> identities,
    @Nullable Protected name,
    @Nullable Instant occurredAt) {

  private static final JsonMapper MAPPER =
      EventJson.open().rebuild().addModule(EntryFieldsJson.module()).build();

  private static final Map<Class<?>, Schema> SCHEMAS = new ConcurrentHashMap<>();

  /** Identity numbers and name, which go to the register and not to the stream. */
  private record Registration(
      @Nullable UUID participantId,
      List<Identifier> identifiers,
      Protected name,
      @Nullable Instant occurredAt) {}

  /** What every body may carry. */
  private record Always(@Nullable Instant occurredAt) {}

  /**
   * Reads a body.
   *
   * @param prefix JSON pointer to the body in the whole document, for error pointers
   * @throws Problem.Exception when the body does not fit, with a pointer to each fault
   */
  static CommandBody read(Act act, JsonNode body, String prefix) {
    List<Problem.FieldError> errors = faults(act, body, prefix);
    if (!errors.isEmpty()) {
      throw new Problem.Exception(Problem.malformed(errors));
    }
    try {
      return bind(act, (ObjectNode) body);
    } catch (JacksonException e) {
      throw new Problem.Exception(Problem.malformed(prefix + pointer(e), "The value does not fit"));
    }
  }

  /** The schema of an act's body, as the door checks it. */
  static ObjectNode schemaOf(Act act) {
    ObjectNode schema = CommandSchemas.of(act.type());
    ObjectNode more = CommandSchemas.of(registers(act) ? Registration.class : Always.class);
    var properties = (ObjectNode) schema.withObject("/properties");
    more.path("properties").properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
    more.path("required").forEach(field -> schema.withArray("/required").add(field));
    return schema;
  }

  private static boolean registers(Act act) {
    return act.type() == RegisterParticipant.class;
  }

  private static List<Problem.FieldError> faults(Act act, JsonNode body, String prefix) {
    Schema schema =
        SCHEMAS.computeIfAbsent(act.type(), type -> CommandSchemas.check(schemaOf(act)));
    return CommandSchemas.faults(schema, body, prefix);
  }

  private static CommandBody bind(Act act, ObjectNode body) {
    ObjectNode fields = body.deepCopy();
    ObjectNode more = MAPPER.createObjectNode();
    for (String field : List.of("participantId", "identifiers", "name", "occurredAt")) {
      if (fields.has(field) && (registers(act) || field.equals("occurredAt"))) {
        more.set(field, fields.remove(field));
      }
    }
    fillLists(act.type(), fields);
    Command command = MAPPER.treeToValue(fields, act.type());
    if (!registers(act)) {
      Instant occurredAt = MAPPER.treeToValue(more, Always.class).occurredAt();
      UUID chosen = command instanceof PublishOffer publish ? publish.offerId() : null;
      return new CommandBody(command, chosen, List.of(), null, occurredAt);
    }
    if (!more.has("identifiers") || more.get("identifiers").isEmpty()) {
      throw new Problem.Exception(
          Problem.malformed("/identifiers", "names at least one identity number"));
    }
    Registration registration = MAPPER.treeToValue(more, Registration.class);
    return new CommandBody(
        command,
        registration.participantId(),
        registration.identifiers(),
        registration.name(),
        registration.occurredAt());
  }

  /** A list that is left out is empty. */
  private static void fillLists(Class<?> type, ObjectNode fields) {
    for (var component : type.getRecordComponents()) {
      if (component.getType() == List.class && !fields.has(component.getName())) {
        fields.putArray(component.getName());
      }
    }
  }

  /** Where in a document a value does not fit. */
  static String pointer(JacksonException e) {
    return e.getPath().stream()
        .map(
            step ->
                "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
        .collect(Collectors.joining());
  }
}
