package no.overgang.standalone.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.overgang.standalone.AgencyDirectoryFile;
import no.overgang.standalone.TestHub;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's own case system, which speaks to the doors with the agency's token. */
final class AgencySystem {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final TestHub hub;
  private final String key;

  AgencySystem(TestHub hub, String key) {
    this.hub = hub;
    this.key = key;
  }

  /** A DUF number that nobody has. */
  static String newNumber() {
    return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L));
  }

  /** The agency's id. */
  static String id(String key) {
    return AgencyDirectoryFile.read().byKey(key).orElseThrow().id().value();
  }

  UUID registers(String name) {
    return registers(name, newNumber());
  }

  UUID registers(String name, String dufNumber) {
    Map<String, Object> fields = registration(name, dufNumber);
    fields.put("contactPerson", "Ane Rådgiver");
    return registered(fields);
  }

  UUID registersWithoutContact(String name) {
    return registered(registration(name, newNumber()));
  }

  private UUID registered(Map<String, Object> fields) {
    return UUID.fromString(
        posts("/commands/participants", fields).path("participantId").asString());
  }

  private static Map<String, Object> registration(String name, String dufNumber) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("identifiers", List.of(Map.of("type", "DUF", "value", dufNumber)));
    fields.put("name", name);
    fields.put("municipality", "3312");
    fields.put("settledOn", LocalDate.now().minusMonths(1).toString());
    fields.put("residenceGround", "ASYLUM");
    fields.put("birthYear", 1991);
    fields.put("preferredLanguage", "ti");
    fields.put("interpreterNeeded", true);
    fields.put("priorEducation", "PRIMARY");
    return fields;
  }

  /** Refers to another agency, for a service, to be answered within two weeks. */
  UUID refers(UUID participant, String toKey, String service) {
    UUID referral = UUID.randomUUID();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("referralId", referral.toString());
    fields.put("to", id(toKey));
    fields.put("service", service);
    fields.put("purpose", "Trenger mer norsk før praksis");
    fields.put("answerDue", LocalDate.now().plusDays(12).toString());
    gives(participant, "refer-participant", fields);
    return referral;
  }

  void recordsLevel(UUID participant, String skill, String level) {
    gives(
        participant,
        "record-language-level",
        Map.of("skill", skill, "level", level, "source", "TEST"));
  }

  /** A command that must be accepted. */
  JsonNode gives(UUID participant, String command, Map<String, ?> fields) {
    return posts("/commands/participants/" + participant + "/" + command, fields);
  }

  private JsonNode posts(String path, Map<String, ?> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hub.door().resolve(path))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)));
    return answer(request);
  }

  /** Where its own worklist is read. */
  String worklist() {
    return "/agencies/" + id(key).substring("0192:".length()) + "/worklist";
  }

  /** What the query-service answers to the agency's system. */
  JsonNode asks(String path) {
    return answer(HttpRequest.newBuilder(URI.create(hub.page() + path)));
  }

  private JsonNode answer(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(
              request.header("Authorization", "Bearer " + hub.token(key)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() >= 300) {
        throw new AssertionError(response.uri() + " answers " + response.body());
      }
      return JsonMapper.shared().readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
