package no.overgang.standalone.twins;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import no.overgang.standalone.TestInstance;
import no.overgang.standalone.twins.CaseSystem.Reply;
import tools.jackson.databind.JsonNode;

/**
 * What several agencies have to say of the same participants: commands that are right in whichever
 * order they come.
 */
public final class Traffic {

  /** The agency that registers. */
  public static final String REFUGEE = "refugee-drammen";

  public static final String NAV = "nav-drammen";
  public static final String VO = "vo-drammen";

  private static final List<String> AGENCIES = List.of(REFUGEE, NAV, VO);
  private static final List<String> SKILLS = List.of("LISTENING", "READING", "WRITING", "SPEAKING");
  private static final List<String> LEVELS = List.of("A1", "A2", "B1", "B2");

  private final Map<String, CaseSystem> systems = new HashMap<>();

  public Traffic(TwinHub hub) throws IOException, InterruptedException {
    for (String agency : AGENCIES) {
      systems.put(agency, hub.agency(agency));
    }
  }

  /** A request that may be sent to any instance, and again with the same key. */
  public record Request(CaseSystem by, String path, Map<String, ?> body, String key) {

    public Reply sendTo(TestInstance door) throws IOException, InterruptedException {
      return by.posts(door, path, body, "Idempotency-Key", key);
    }
  }

  /** The case system of one of the agencies. */
  public CaseSystem system(String agency) {
    return Objects.requireNonNull(systems.get(agency));
  }

  /** The registration of a person nobody has registered. */
  public Request registration() {
    Map<String, Object> body = new LinkedHashMap<>();
    long number = ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L);
    body.put("identifiers", List.of(Map.of("type", "DUF", "value", Long.toString(number))));
    body.put("name", "Oppdiktet Navnesen");
    body.put("municipality", "3301");
    body.put("settledOn", LocalDate.now().minusMonths(2).toString());
    body.put("residenceGround", "ASYLUM");
    body.put("birthYear", 1990);
    body.put("preferredLanguage", "ti");
    body.put("interpreterNeeded", true);
    body.put("priorEducation", "PRIMARY");
    body.put("contactPerson", "Ane Rådgiver");
    return new Request(system(REFUGEE), "/commands/participants", body, newKey());
  }

  /** A participant all the agencies may know of: registered, and referred to the other two. */
  public UUID participant(TestInstance door) throws IOException, InterruptedException {
    UUID participant =
        UUID.fromString(taken(registration().sendTo(door)).path("participantId").asString());
    letOthersKnow(participant, door);
    return participant;
  }

  /**
   * Refers to the other two agencies, so that they may know of the participant.
   *
   * @return how many events that led to
   */
  public int letOthersKnow(UUID participant, TestInstance door)
      throws IOException, InterruptedException {
    int events = 0;
    for (Request referral :
        List.of(
            referral(participant, VO, "NORWEGIAN_COURSE"),
            referral(participant, NAV, "JOB_CLUB"))) {
      events += taken(referral.sendTo(door)).path("events").size();
    }
    return events;
  }

  private static JsonNode taken(Reply reply) {
    if (reply.status() >= 300) {
      throw new AssertionError(reply.toString());
    }
    return reply.body();
  }

  /** What the agencies have to say of a participant, the agencies in turn. */
  public List<Request> about(UUID participant) {
    var requests = new ArrayList<Request>();
    for (String agency : AGENCIES) {
      for (int i = 0; i < SKILLS.size(); i++) {
        requests.add(level(participant, agency, i));
      }
      requests.add(consent(participant, agency));
      requests.add(legalBasis(participant, agency));
    }
    requests.add(referral(participant, VO, "VOCATIONAL_NORWEGIAN"));
    requests.add(referral(participant, NAV, "WORK_TRAINING"));
    return requests;
  }

  /** A level in the skill of this number, counted round. */
  public Request level(UUID participant, String agency, int number) {
    return about(
        participant,
        agency,
        "record-language-level",
        Map.of(
            "skill", SKILLS.get(number % SKILLS.size()),
            "level", LEVELS.get(number % LEVELS.size()),
            "source", "JUDGEMENT"));
  }

  /** A level told by one of the agencies, counted round. */
  public Request level(UUID participant, int number) {
    return level(participant, AGENCIES.get(number % AGENCIES.size()), number);
  }

  private Request referral(UUID participant, String to, String service) {
    return about(
        participant,
        REFUGEE,
        "refer-participant",
        Map.of("to", CaseSystem.idOf(to), "service", service, "purpose", "Trenger mer norsk"));
  }

  private Request consent(UUID participant, String agency) {
    return about(
        participant,
        agency,
        "grant-consent",
        Map.of(
            "parties", AGENCIES.stream().map(CaseSystem::idOf).toList(),
            "purpose", "Felles oppfølging",
            "categories", List.of("LANGUAGE", "WORK"),
            "informedIn", "ti",
            "form", "WRITTEN"));
  }

  private Request legalBasis(UUID participant, String agency) {
    return about(
        participant,
        agency,
        "record-legal-basis",
        Map.of(
            "paragraph",
            "integreringsloven § 50",
            "purpose",
            "Samarbeid om programmet",
            "recipients",
            AGENCIES.stream().map(CaseSystem::idOf).toList(),
            "categories",
            List.of("PLAN")));
  }

  private Request about(UUID participant, String agency, String command, Map<String, ?> body) {
    return new Request(
        system(agency), "/commands/participants/" + participant + "/" + command, body, newKey());
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }
}
