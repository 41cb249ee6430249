package no.overgang.command.door;

import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.overgang.command.participant.model.revision.EntryFields;
import no.overgang.events.AgencyId;
import no.overgang.events.Protected;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.ForeignCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of a record, taken from its components: what may stand in a command's body, and
 * what is wrong with one that does not fit.
 */
final class CommandSchemas {

  /** The longest free text, in characters. */
  private static final int TEXT = 20_000;

  /** The longest name, code or other short string, in characters. */
  private static final int SHORT = 200;

  /** The longest code of another system, and the longest name of one, in characters. */
  private static final int CODE = 100;

  private static final SchemaGenerator GENERATOR = generator();

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private CommandSchemas() {}

  /** The schema of a record: no unknown fields, and what is not nullable nor a list is required. */
  static ObjectNode of(Class<?> type) {
    return GENERATOR.generateSchema(type);
  }

  /** The schema, ready to check documents against. */
  static Schema check(ObjectNode schema) {
    return REGISTRY.getSchema(schema);
  }

  /**
   * What is wrong with a document.
   *
   * @param prefix JSON pointer to it in the whole body
   */
  static List<Problem.FieldError> faults(Schema schema, JsonNode document, String prefix) {
    return schema.validate(document).stream()
        .map(
            error -> {
              String at = error.getInstanceLocation().toString();
              String property = error.getProperty() == null ? "" : "/" + error.getProperty();
              return new Problem.FieldError(prefix + at + property, message(error));
            })
        .distinct()
        .toList();
  }

  private static String message(Error error) {
    return switch (error.getKeyword()) {
      case "required" -> "is required";
      case "additionalProperties" -> "is not a field of this command";
      default -> error.getMessage();
    };
  }

  private static SchemaGenerator generator() {
    var builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.INLINE_ALL_SCHEMAS,
                Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                Option.FLATTENED_ENUMS)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    builder
        .forFields()
        .withRequiredCheck(CommandSchemas::required)
        .withStringMaxLengthResolver(
            field -> field.getType().getErasedType() == String.class ? longest(field) : null)
        .withStringMinLengthResolver(
            field -> field.getType().getErasedType() == String.class ? 1 : null)
        .withArrayMaxItemsResolver(field -> field.isContainerType() ? SHORT : null);
    builder
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              ObjectNode schema = simple(type.getErasedType());
              return schema == null ? null : new CustomDefinition(schema, true);
            });
    return new SchemaGenerator(builder.build());
  }

  private static int longest(FieldScope field) {
    return field.getDeclaringType().getErasedType() == ForeignCode.class ? CODE : SHORT;
  }

  private static boolean required(FieldScope field) {
    return !field.isContainerType()
        && !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static @Nullable ObjectNode simple(Class<?> type) {
    ObjectNode schema = EventJson.open().createObjectNode();
    if (type == AgencyId.class) {
      return schema.put("type", "string").put("pattern", "^" + AgencyId.PATTERN + "$");
    }
    if (type == Protected.class) {
      return schema.put("type", "string").put("minLength", 1).put("maxLength", TEXT);
    }
    if (type == UUID.class) {
      return schema.put("type", "string").put("format", "uuid");
    }
    if (type == LocalDate.class) {
      return schema.put("type", "string").put("format", "date");
    }
    if (type == Instant.class) {
      return schema.put("type", "string").put("format", "date-time");
    }
    if (type == BigDecimal.class) {
      return schema.put("type", "number").put("minimum", 0).put("maximum", 1_000_000);
    }
    if (type == EntryFields.class) {
      return schema.put("type", "object").put("minProperties", 1).put("additionalProperties", true);
    }
    if (type == int.class || type == Integer.class) {
      return schema.put("type", "integer").put("minimum", 0).put("maximum", 1_000_000);
    }
    return null;
  }
}
