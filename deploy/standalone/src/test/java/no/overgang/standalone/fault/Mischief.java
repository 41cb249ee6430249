package no.overgang.standalone.fault;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests for both doors: bodies that fit their schema, bodies spoilt in one place or in
 * several, and bytes that are no JSON at all, with headers and addresses to match. The same seed
 * makes the same requests.
 */
final class Mischief {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final JsonNodeFactory NODES = JSON.getNodeFactory();

  /** Stands in a body for what a JSON writer would not write. */
  private static final String RAW = "\"@raw\"";

  private static final List<String> RAWS =
      List.of(
          "\"\\ud800\"", "1e999999999", "-0", "NaN", "\"\\u0000\"", "1".repeat(2_000), "\"\\x\"");
  private static final List<String> TEXTS =
      List.of(
          "Norsk i praksis",
          "x",
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "\u202eæøå\ud83d\ude00",
          "'; drop table event; --",
          "${jndi:ldap://x}",
          "<script>",
          "%s%n",
          "y".repeat(300),
          "z".repeat(20_000));
  private static final List<String> TYPES =
      List.of(
          "text/plain",
          "application/xml",
          "application/json;charset=utf-16",
          "multipart/form-data",
          "application/x-www-form-urlencoded",
          "application/cloudevents+json",
          "application/cloudevents-batch+json",
          "*/*");

  private final Random random;
  private final Shapes shapes;
  private final List<UUID> known;

  /**
   * @param known ids of participants and offers there are
   */
  Mischief(long seed, Shapes shapes, List<UUID> known) {
    this.random = new Random(seed);
    this.shapes = shapes;
    this.known = known;
  }

  /** A request that is to be sent. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Attempt(String path, Map<String, String> headers, byte[] body) {}

  Attempt next() {
    Shapes.Shape shape = pick(shapes.all());
    return random.nextInt(2) == 0 ? command(shape) : event(shape);
  }

  private Attempt command(Shapes.Shape shape) {
    String path = shape.path().replaceFirst("\\{[^}]*}", oneIn(20) ? strangeId() : id());
    if (oneIn(40)) {
      path += pick(List.of("/", "x", "/available", "%20", "?a=b"));
    }
    var headers = headers("application/json");
    if (oneIn(4)) {
      headers.put("If-Match", pick(List.of("*", "\"1\"", "\"4\"", "W/\"1\"", "nine", "\"-1\"")));
    }
    if (oneIn(2)) {
      headers.put("Idempotency-Key", oneIn(8) ? "k".repeat(129) : newId());
    }
    return new Attempt(path, headers, bytes(spoilt(body(shape.schema()))));
  }

  private Attempt event(Shapes.Shape shape) {
    if (oneIn(4)) {
      ArrayNode batch = JSON.createArrayNode();
      for (int i = random.nextInt(6); i > 0; i--) {
        batch.add(spoilt(structured(pick(shapes.all()))));
      }
      return new Attempt("/events", headers("application/cloudevents-batch+json"), bytes(batch));
    }
    if (oneIn(3)) {
      var headers = headers("application/json");
      headers.put("ce-specversion", oneIn(10) ? "0.3" : "1.0");
      headers.put("ce-id", newId());
      headers.put("ce-source", "https://fuzz.example/");
      headers.put("ce-type", shape.type());
      headers.put("ce-subject", id());
      if (oneIn(4)) {
        headers.put("ce-time", pick(List.of("2026-01-01T10:00:00Z", "yesterday", "9999-99-99")));
      }
      return new Attempt("/events", headers, bytes(spoilt(body(shape.schema()))));
    }
    return new Attempt(
        "/events", headers("application/cloudevents+json"), bytes(spoilt(structured(shape))));
  }

  private ObjectNode structured(Shapes.Shape shape) {
    ObjectNode event = JSON.createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", newId())
        .put("source", "https://fuzz.example/")
        .put("type", shape.type())
        .put("subject", oneIn(10) ? pick(TEXTS) : id());
    if (oneIn(2)) {
      event.put("time", date() + "T10:00:00Z");
    }
    return event.set("data", spoilt(body(shape.schema())));
  }

  private Map<String, String> headers(String contentType) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", oneIn(25) ? pick(TYPES) : contentType);
    return headers;
  }

  private JsonNode body(JsonNode schema) {
    ObjectNode body = JSON.createObjectNode();
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              if (required.contains(property.getKey()) || oneIn(2)) {
                body.set(property.getKey(), value(property.getValue()));
              }
            });
    return body;
  }

  private JsonNode value(JsonNode schema) {
    if (schema.has("enum")) {
      return pick(schema.get("enum").valueStream().toList());
    }
    if (schema.has("const")) {
      return schema.get("const");
    }
    return switch (schema.path("type").asString("object")) {
      case "array" -> {
        ArrayNode list = JSON.createArrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          list.add(value(schema.path("items")));
        }
        yield list;
      }
      case "string" -> NODES.stringNode(text(schema));
      case "integer" -> NODES.numberNode(random.nextInt(-1, 60));
      case "number" -> NODES.numberNode(BigDecimal.valueOf(random.nextInt(0, 4_000), 2));
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      default -> body(schema);
    };
  }

  private String text(JsonNode schema) {
    if (schema.has("pattern")) {
      return pick(List.of("0192:311006118", "0192:311004743", "0192:311003372", "0192:999999999"));
    }
    return switch (schema.path("format").asString("")) {
      case "uuid" -> id();
      case "date" -> date();
      case "date-time" -> date() + "T08:00:00Z";
      default -> oneIn(4) ? pick(TEXTS) : "Oppdiktet";
    };
  }

  private String date() {
    return LocalDate.now(ZoneOffset.UTC).plusDays(random.nextInt(-900, 200)).toString();
  }

  private String id() {
    return oneIn(6) ? newId() : pick(known).toString();
  }

  private String strangeId() {
    return pick(List.of("0", "..", "%00", "null", "%F0%9F%98%80", "1-1-1-1-1", "x".repeat(3_000)));
  }

  /** As it is, or with something in it that does not belong there. */
  private JsonNode spoilt(JsonNode body) {
    for (int i = random.nextInt(-2, 3); i > 0; i--) {
      spoil(body);
    }
    return body;
  }

  private void spoil(JsonNode at) {
    if (at instanceof ArrayNode list) {
      if (list.isEmpty() || oneIn(2)) {
        list.add(nonsense());
      } else {
        spoil(list.get(random.nextInt(list.size())));
      }
    } else if (at instanceof ObjectNode object && !object.isEmpty()) {
      String field = pick(List.copyOf(object.propertyNames()));
      JsonNode there = object.get(field);
      switch (random.nextInt(there.isContainer() ? 4 : 3)) {
        case 0 -> object.remove(field);
        case 1 -> object.set(field, nonsense());
        case 2 -> object.set(oneIn(3) ? pick(TEXTS) : field, nonsense());
        default -> spoil(there);
      }
    }
  }

  private JsonNode nonsense() {
    return switch (random.nextInt(8)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.numberNode(new BigDecimal("1e400"));
      case 2 -> NODES.numberNode(Long.MIN_VALUE);
      case 3 -> NODES.stringNode("@raw");
      case 4 -> JSON.createObjectNode().put(pick(TEXTS), 1);
      case 5 -> deep(300);
      default -> NODES.stringNode(pick(TEXTS));
    };
  }

  private static JsonNode deep(int levels) {
    ArrayNode outermost = JSON.createArrayNode();
    ArrayNode at = outermost;
    for (int i = 0; i < levels; i++) {
      at = at.addArray();
    }
    return outermost;
  }

  private byte[] bytes(JsonNode body) {
    String written = JSON.writeValueAsString(body).replace(RAW, pick(RAWS));
    byte[] bytes = written.getBytes(StandardCharsets.UTF_8);
    return oneIn(8) ? broken(bytes) : bytes;
  }

  private byte[] broken(byte[] bytes) {
    switch (random.nextInt(3)) {
      case 0 -> {
        return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
      }
      case 1 -> {
        byte[] noise = new byte[random.nextInt(600)];
        random.nextBytes(noise);
        return noise;
      }
      default -> {
        for (int i = random.nextInt(1, 5); i > 0 && bytes.length > 0; i--) {
          bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
      }
    }
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private boolean oneIn(int many) {
    return random.nextInt(many) == 0;
  }

  private String newId() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }
}
