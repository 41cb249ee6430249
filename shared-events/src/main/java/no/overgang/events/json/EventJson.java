package no.overgang.events.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import no.overgang.events.AgencyId;
import no.overgang.events.EventTypes;
import no.overgang.events.HubEvent;
import no.overgang.events.Protected;
import no.overgang.events.participant.EntryContent;
import no.overgang.events.participant.ParticipantEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * How events are written as JSON. The canonical form has properties and keys in alphabetical order,
 * no white space, no nulls, decimals in plain notation and instants in UTC.
 */
public final class EventJson {

  private static final JsonMapper STORED = mapper(true);
  private static final JsonMapper OPEN = mapper(false);

  private EventJson() {}

  /** The form in the store and on Kafka: protected content stands in a marked object. */
  public static JsonMapper stored() {
    return STORED;
  }

  /** The form at the doors and for readers: protected content stands as text. */
  public static JsonMapper open() {
    return OPEN;
  }

  /** An event's content in canonical stored form. */
  public static byte[] write(HubEvent event) {
    return STORED.writeValueAsBytes(event);
  }

  /**
   * Reads an event's content.
   *
   * @throws UnreadableEvent when the type or version is unknown or the content does not fit it
   */
  public static HubEvent read(String type, int version, byte[] content) {
    Class<? extends HubEvent> kind = kind(type, version);
    try {
      return STORED.readValue(content, kind);
    } catch (JacksonException e) {
      throw unreadable(type, e);
    }
  }

  /** The same, from a document that is parsed already. */
  static HubEvent read(String type, int version, JsonNode content) {
    Class<? extends HubEvent> kind = kind(type, version);
    try {
      return STORED.treeToValue(content, kind);
    } catch (JacksonException e) {
      throw unreadable(type, e);
    }
  }

  private static Class<? extends HubEvent> kind(String type, int version) {
    Class<? extends HubEvent> kind =
        EventTypes.byName(type)
            .orElseThrow(() -> new UnreadableEvent("Unknown event type " + type));
    if (version != EventTypes.versionOf(kind)) {
      throw new UnreadableEvent("Unknown version %d of %s".formatted(version, type));
    }
    return kind;
  }

  static UnreadableEvent unreadable(String what, JacksonException cause) {
    String where = cause.getPath().isEmpty() ? "" : " at " + cause.getPathReference();
    return new UnreadableEvent("%s does not fit its schema%s".formatted(what, where));
  }

  private static JsonMapper mapper(boolean marked) {
    var module = new SimpleModule("overgang");
    module.addSerializer(new AgencyIdWriter());
    module.addDeserializer(AgencyId.class, new AgencyIdReader());
    module.addSerializer(new ProtectedWriter(marked));
    module.addDeserializer(Protected.class, new ProtectedReader());
    module.addDeserializer(EntryContent.class, new EntryContentReader());
    return JsonMapper.builder()
        .addModule(module)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .changeDefaultPropertyInclusion(
            value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
        .build();
  }

  private static final class AgencyIdWriter extends StdSerializer<AgencyId> {
    AgencyIdWriter() {
      super(AgencyId.class);
    }

    @Override
    public void serialize(AgencyId value, JsonGenerator out, SerializationContext context) {
      out.writeString(value.value());
    }
  }

  private static final class AgencyIdReader extends StdDeserializer<AgencyId> {
    AgencyIdReader() {
      super(AgencyId.class);
    }

    @Override
    public AgencyId deserialize(JsonParser in, DeserializationContext context) {
      String text = in.getValueAsString();
      try {
        return new AgencyId(text == null ? "" : text);
      } catch (IllegalArgumentException e) {
        return (AgencyId)
            context.handleWeirdStringValue(
                AgencyId.class, "", "not an agency id of the form 0192:<nine digits>");
      }
    }
  }

  /** Which record the content is read into is said by the type beside it. */
  private static final class EntryContentReader extends StdDeserializer<EntryContent> {
    EntryContentReader() {
      super(EntryContent.class);
    }

    @Override
    public EntryContent deserialize(JsonParser in, DeserializationContext context) {
      JsonNode tree = context.readTree(in);
      String type = tree.path("type").asString("");
      int version = tree.path("version").asInt(0);
      if (context.readTreeAsValue(tree.path("event"), kind(type, version))
          instanceof ParticipantEvent event) {
        return new EntryContent(type, version, event);
      }
      throw new UnreadableEvent("A corrected entry is an event of a participant");
    }
  }

  private static final class ProtectedWriter extends StdSerializer<Protected> {
    private final boolean marked;

    ProtectedWriter(boolean marked) {
      super(Protected.class);
      this.marked = marked;
    }

    @Override
    public void serialize(Protected value, JsonGenerator out, SerializationContext context) {
      if (marked) {
        out.writeStartObject();
        out.writeStringProperty("protected", value.text());
        out.writeEndObject();
      } else {
        out.writeString(value.text());
      }
    }
  }

  private static final class ProtectedReader extends StdDeserializer<Protected> {
    ProtectedReader() {
      super(Protected.class);
    }

    @Override
    public Protected deserialize(JsonParser in, DeserializationContext context) {
      if (in.currentToken() == JsonToken.VALUE_STRING) {
        return new Protected(in.getString());
      }
      if (in.currentToken() == JsonToken.START_OBJECT
          && in.nextToken() == JsonToken.PROPERTY_NAME
          && in.currentName().equals("protected")
          && in.nextToken() == JsonToken.VALUE_STRING) {
        var value = new Protected(in.getString());
        if (in.nextToken() == JsonToken.END_OBJECT) {
          return value;
        }
      }
      return (Protected) context.handleUnexpectedToken(Protected.class, in);
    }
  }
}
