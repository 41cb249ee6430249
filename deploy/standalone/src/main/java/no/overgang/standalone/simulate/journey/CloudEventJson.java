package no.overgang.standalone.simulate.journey;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.overgang.command.model.Act;
import no.overgang.command.model.Command;
import no.overgang.command.offer.model.OfferActs;
import no.overgang.command.participant.model.Acts;
import no.overgang.events.Agency;
import no.overgang.events.json.EventJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.node.ObjectNode;

/**
 * An act in the form of the CloudEvents door: structured, on one line.
 *
 * @param source the system of the agency that tells it
 * @param subject the participant or offer
 * @param partitionKey what keeps lines in order that are about different participants; none when
 *     the subject does (CloudEvents partitioning extension)
 * @param expected what the poster is to expect besides "accepted"; an extension attribute
 */
record CloudEventJson(
    UUID id,
    String source,
    String type,
    String subject,
    @Nullable String partitionKey,
    Instant time,
    @Nullable String expected,
    ObjectNode data) {

  /** What a line expects that stands there a second time. */
  static final String DUPLICATE = "duplicate";

  private static final Map<Class<? extends Command>, String> TYPES =
      Stream.<Act>concat(Acts.all().stream(), OfferActs.all().stream())
          .collect(Collectors.toMap(Act::type, Act::cloudEventType));

  static String typeOf(Command command) {
    String type = TYPES.get(command.getClass());
    if (type == null) {
      throw new StoryBroken(command.getClass().getSimpleName() + " is not among the acts");
    }
    return type;
  }

  static String sourceOf(Agency agency) {
    return "https://" + agency.key() + ".fagsystem.example/";
  }

  CloudEventJson again() {
    return new CloudEventJson(id, source, type, subject, partitionKey, time, DUPLICATE, data);
  }

  byte[] bytes() {
    var out = new ByteArrayOutputStream(1024);
    try (JsonGenerator json = EventJson.open().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("specversion", "1.0");
      json.writeStringProperty("id", id.toString());
      json.writeStringProperty("source", source);
      json.writeStringProperty("type", type);
      json.writeStringProperty("subject", subject);
      if (partitionKey != null) {
        json.writeStringProperty("partitionkey", partitionKey);
      }
      json.writeStringProperty("time", time.toString());
      json.writeStringProperty("datacontenttype", "application/json");
      if (expected != null) {
        json.writeStringProperty("expected", expected);
      }
      json.writePOJOProperty("data", data);
      json.writeEndObject();
    }
    return out.toByteArray();
  }
}
