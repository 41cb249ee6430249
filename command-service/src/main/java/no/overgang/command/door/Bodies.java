package no.overgang.command.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import no.overgang.events.json.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads request bodies as JSON, within their limits. */
final class Bodies {

  /** The largest command or event, in bytes. */
  static final int EVENT_LIMIT = 256 * 1024;

  /** The largest batch, in bytes. */
  static final int BATCH_LIMIT = 16 * 1024 * 1024;

  /** How many digits a number may need before or after its point. */
  private static final int MOST_DIGITS = 30;

  private static final JsonMapper MAPPER =
      EventJson.open()
          .rebuild()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Bodies() {}

  /** All bytes of a body, at most the limit. */
  static byte[] read(HttpServletRequest request, int limit) {
    if (request.getContentLengthLong() > limit) {
      throw new Problem.Exception(TooLarge.PROBLEM);
    }
    try (InputStream in = request.getInputStream()) {
      byte[] body = in.readNBytes(limit + 1);
      if (body.length > limit) {
        throw new Problem.Exception(TooLarge.PROBLEM);
      }
      return body;
    } catch (IOException e) {
      throw new Problem.Exception(Problem.malformed("", "The body was cut off"));
    }
  }

  /** The body as a JSON tree. */
  static JsonNode parse(byte[] body) {
    try {
      return MAPPER.readTree(body);
    } catch (JacksonException e) {
      throw new Problem.Exception(
          Problem.malformed("", "Not JSON, at line %d column %d".formatted(line(e), column(e))));
    }
  }

  /**
   * Refuses what the store has no place for: text with the character U+0000 or half of a surrogate
   * pair, and numbers beyond all measure.
   *
   * @param pointer JSON pointer to the node in the whole body
   */
  static void requireStorable(JsonNode node, String pointer) {
    if (node.isString()) {
      requireStorable(node.asString(), pointer);
    }
    if (node.isFloatingPointNumber() && !storable(node)) {
      throw new Problem.Exception(Problem.malformed(pointer, "is beyond all measure"));
    }
    for (int i = 0; i < node.size() && node.isArray(); i++) {
      requireStorable(node.get(i), pointer + "/" + i);
    }
    for (var property : node.properties()) {
      requireStorable(property.getKey(), pointer);
      requireStorable(property.getValue(), pointer + "/" + property.getKey());
    }
  }

  private static boolean storable(JsonNode number) {
    return number.isBigDecimal()
        ? Math.abs((long) number.decimalValue().scale()) <= MOST_DIGITS
        : Double.isFinite(number.doubleValue());
  }

  /** The same of one text. */
  static void requireStorable(String text, String pointer) {
    if (text.indexOf('\0') >= 0) {
      throw new Problem.Exception(Problem.malformed(pointer, "holds the character U+0000"));
    }
    if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
      throw new Problem.Exception(Problem.malformed(pointer, "holds half of a surrogate pair"));
    }
  }

  private static int line(JacksonException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getLineNr();
  }

  private static int column(JacksonException e) {
    return e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
  }
}
