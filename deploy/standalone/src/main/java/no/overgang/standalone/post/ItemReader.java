package no.overgang.standalone.post;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.overgang.standalone.simulate.journey.Placeholders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines as CloudEvents. Empty lines are passed over. */
final class ItemReader {

  /** A line that cannot be posted, told by its number. */
  static final class MalformedLine extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedLine(long line, String why) {
      super("line " + line + " " + why);
    }
  }

  private static final Pattern SYSTEM = Pattern.compile("([a-z0-9-]+)\\.fagsystem\\.example");

  private final InputStream in;
  private final Set<String> agencies;
  private long line;

  /** A reader that knows these agencies by key. */
  ItemReader(InputStream in, Set<String> agencies) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.agencies = agencies;
  }

  /**
   * The next item, or none at the end.
   *
   * @throws MalformedLine when a line is no CloudEvent of a known agency
   */
  @Nullable Item next() throws IOException, MalformedLine {
    while (true) {
      byte[] bytes = nextLine();
      if (bytes == null) {
        return null;
      }
      line++;
      if (bytes.length > 0) {
        return item(bytes);
      }
    }
  }

  private byte @Nullable [] nextLine() throws IOException {
    var bytes = new ByteArrayOutputStream(1024);
    int read = in.read();
    if (read < 0) {
      return null;
    }
    while (read >= 0 && read != '\n') {
      if (read != '\r') {
        bytes.write(read);
      }
      read = in.read();
    }
    return bytes.toByteArray();
  }

  private Item item(byte[] bytes) throws MalformedLine {
    JsonNode event;
    try {
      event = JsonMapper.shared().readTree(bytes);
    } catch (JacksonException e) {
      throw new MalformedLine(line, "is not JSON");
    }
    if (!event.isObject() || !event.path("specversion").asString("").equals("1.0")) {
      throw new MalformedLine(line, "is not a CloudEvent of specversion 1.0");
    }
    JsonNode data = event.path("data");
    String named = required(event, "subject");
    String subject =
        named.startsWith("identifier:") ? data.path("participantId").asString(named) : named;
    String offer = data.path("offerId").asString(null);
    return new Item(
        line,
        bytes,
        required(event, "id"),
        required(event, "type"),
        agency(required(event, "source")),
        subject,
        event.path("partitionkey").asString(subject),
        subject.equals(offer) ? null : offer,
        event.path("expected").asString(null),
        gap(data));
  }

  private String required(JsonNode event, String attribute) throws MalformedLine {
    String value = event.path(attribute).asString("");
    if (value.isBlank()) {
      throw new MalformedLine(line, "has no " + attribute);
    }
    return value;
  }

  private String agency(String source) throws MalformedLine {
    String host;
    try {
      host = URI.create(source).getHost();
    } catch (IllegalArgumentException e) {
      host = null;
    }
    Matcher matcher = SYSTEM.matcher(host == null ? "" : host);
    if (!matcher.matches() || !agencies.contains(matcher.group(1))) {
      throw new MalformedLine(
          line, "has a source that is not https://<agency key>.fagsystem.example/");
    }
    return matcher.group(1);
  }

  private static Item.Gap gap(JsonNode data) {
    if (data.path("seenManifestHash").asString("").equals(Placeholders.MANIFEST)) {
      return Item.Gap.MANIFEST;
    }
    if (holds(data, Placeholders.EVENT)) {
      return Item.Gap.EVENT;
    }
    return holds(data, Placeholders.TARGET) ? Item.Gap.TARGET : Item.Gap.NONE;
  }

  private static boolean holds(JsonNode data, String placeholder) {
    return data.valueStream().anyMatch(value -> value.asString("").startsWith(placeholder));
  }
}
