package no.overgang.command.door;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import no.overgang.command.model.Act;
import no.overgang.command.model.Command;
import no.overgang.command.offer.model.PublishOffer;
import no.overgang.command.participant.model.identity.LinkIdentifier;
import no.overgang.command.participant.model.registration.RegisterParticipant;
import no.overgang.events.Protected;
import no.overgang.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command read out of a JSON body.
 *
 * @param streamId the id a new participant or offer is to have, if the caller chose it
 * @param identities identity numbers the command brings; none for most
 * @param name what a new participant is called; none for other commands
 * @param occurredAt when it happened, if the body says so
 */
record CommandBody(
    Command command,
    @Nullable UUID streamId,
    List<Identifier> identities,
    @Nullable Protected name,
    @Nullable Instant occurredAt) {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  com.networknt.schema.SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .build()));

  private static final Map<Class<?>, Schema> SCHEMAS = new ConcurrentHashMap<>();

  /** What a body carries beside the command's own fields. */
  private sealed interface Around {}

  /** Identity numbers and name, which go to the register and not to the stream. */
  private record Registration(
      @Nullable UUID participantId,
      List<Identifier> identifiers,
      Protected name,
      @Nullable Instant occurredAt)
      implements Around {}

  /** More numbers of the same person, which go to the register and not to the stream. */
  private record Linking(List<Identifier> identifiers, @Nullable Instant occurredAt)
      implements Around {}

  /** What every body may carry. */
  private record Always(@Nullable Instant occurredAt) implements Around {}

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
      return bind(act, (ObjectNode) body, prefix);
    } catch (JacksonException e) {
      throw new Problem.Exception(Problem.malformed(prefix + pointer(e), "The value does not fit"));
    }
  }

  /** The schema of an act's body, as the door checks it. */
  static ObjectNode schemaOf(Act act) {
    Class<? extends Around> around = around(act);
    ObjectNode more = CommandSchemas.of(around);
    if (around == Linking.class) {
      return more;
    }
    ObjectNode schema = CommandSchemas.of(act.type());
    var properties = (ObjectNode) schema.withObject("/properties");
    more.path("properties").properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
    more.path("required").forEach(field -> schema.withArray("/required").add(field));
    return schema;
  }

  private static Class<? extends Around> around(Act act) {
    if (act.type() == RegisterParticipant.class) {
      return Registration.class;
    }
    return act.type() == LinkIdentifier.class ? Linking.class : Always.class;
  }

  private static List<Problem.FieldError> faults(Act act, JsonNode body, String prefix) {
    Schema schema = SCHEMAS.computeIfAbsent(act.type(), type -> REGISTRY.getSchema(schemaOf(act)));
    return schema.validate(body).stream()
        .map(
            error -> {
              String at = error.getInstanceLocation().toString();
              String property = error.getProperty() == null ? "" : "/" + error.getProperty();
              return new Problem.FieldError(prefix + at + property, message(error));
            })
        .distinct()
        .toList();
  }

  private static String message(com.networknt.schema.Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "is required";
      case "additionalProperties" -> "is not a field of this command";
      default -> error.getMessage();
    };
  }

  private static CommandBody bind(Act act, ObjectNode body, String prefix) {
    var mapper = EventJson.open();
    ObjectNode fields = body.deepCopy();
    ObjectNode more = mapper.createObjectNode();
    for (var component : around(act).getRecordComponents()) {
      String field = component.getName();
      if (fields.has(field)) {
        more.set(field, fields.remove(field));
      }
    }
    fillLists(around(act), more);
    return switch (mapper.treeToValue(more, around(act))) {
      case Registration registration ->
          new CommandBody(
              command(act, fields),
              registration.participantId(),
              atLeastOne(registration.identifiers(), prefix),
              registration.name(),
              registration.occurredAt());
      case Linking linking ->
          new CommandBody(
              new LinkIdentifier(
                  atLeastOne(linking.identifiers(), prefix).stream()
                      .map(one -> new LinkIdentifier.Linked(one.type(), null))
                      .toList()),
              null,
              linking.identifiers(),
              null,
              linking.occurredAt());
      case Always always -> {
        Command command = command(act, fields);
        UUID chosen = command instanceof PublishOffer publish ? publish.offerId() : null;
        yield new CommandBody(command, chosen, List.of(), null, always.occurredAt());
      }
    };
  }

  private static Command command(Act act, ObjectNode fields) {
    fillLists(act.type(), fields);
    return EventJson.open().treeToValue(fields, act.type());
  }

  private static List<Identifier> atLeastOne(List<Identifier> identifiers, String prefix) {
    if (identifiers.isEmpty()) {
      throw new Problem.Exception(
          Problem.malformed(prefix + "/identifiers", "names at least one identity number"));
    }
    return identifiers;
  }

  /** A list that is left out is empty. */
  private static void fillLists(Class<?> type, ObjectNode fields) {
    for (var component : type.getRecordComponents()) {
      if (component.getType() == List.class && !fields.has(component.getName())) {
        fields.putArray(component.getName());
      }
    }
  }

  private static String pointer(JacksonException e) {
    return e.getPath().stream()
        .map(
            step ->
                "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
        .collect(Collectors.joining());
  }
}
