package no.overgang.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Participants that the benchmark registers for itself and then records language levels for. */
final class Enrolled {

  static final String AGENCY = "refugee-drammen";
  static final String BATCH = "application/cloudevents-batch+json";
  private static final String SOURCE = "https://" + AGENCY + ".fagsystem.example/";

  /** The body of a language level; each is a new event, whatever was recorded before. */
  static final String LANGUAGE_LEVEL =
      """
      {"skill":"SPEAKING","level":"A2","source":"TEST","on":"2025-05-20"}""";

  private final List<UUID> participants;

  private Enrolled(List<UUID> participants) {
    this.participants = List.copyOf(participants);
  }

  /** Registers this many, at most 1 000, through the batch door. */
  static Enrolled register(Site site, int count) throws IOException, InterruptedException {
    List<UUID> ids = IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    String body =
        IntStream.range(0, count)
            .mapToObj(i -> registration(i, ids.get(i)))
            .collect(Collectors.joining(",", "[", "]"));
    requireAccepted(
        site.askJson(site.post(site.commands("/events"), AGENCY, BATCH, body).build()), count);
    return new Enrolled(ids);
  }

  UUID at(long number) {
    return participants.get((int) Math.floorMod(number, (long) participants.size()));
  }

  /** A batch of language levels, spread evenly over the participants. */
  String batch(int events) {
    var items = new ArrayList<String>(events);
    for (int i = 0; i < events; i++) {
      items.add(event("language-level-recorded", at(i).toString(), LANGUAGE_LEVEL));
    }
    return "[" + String.join(",", items) + "]";
  }

  /**
   * Looks that a batch was taken whole.
   *
   * @throws IOException when not: refused events would be measured as fast ones
   */
  static void requireAccepted(JsonNode results, int count) throws IOException {
    long accepted =
        results
            .valueStream()
            .filter(result -> result.path("status").asString("").equals("ACCEPTED"))
            .count();
    if (accepted != count) {
      throw new IOException(
          "%d of %d events were accepted; the first result: %s"
              .formatted(accepted, count, results.path(0)));
    }
  }

  private static String registration(int number, UUID id) {
    String data =
        """
        {"participantId":"%s","identifiers":[{"type":"LOCAL","value":"bench-%d"}],\
        "name":"Bench %d","municipality":"3301","settledOn":"2024-09-02",\
        "residenceGround":"%s","birthYear":1990,"preferredLanguage":"uk",\
        "interpreterNeeded":true,"priorEducation":"%s"}"""
            .formatted(
                id,
                number,
                number,
                no.overgang.events.code.ResidenceGround.values()[0],
                no.overgang.events.code.PriorEducation.values()[0]);
    return event("participant-registered", "identifier:LOCAL:bench-" + number, data);
  }

  private static String event(String type, String subject, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"no.overgang.%s.v1",\
        "subject":"%s","time":"2025-05-20T09:30:00Z","datacontenttype":"application/json",\
        "data":%s}"""
        .formatted(UUID.randomUUID(), SOURCE, type, subject, data);
  }

  /** The position that an answer of the command door names. */
  static long positionIn(String answer) {
    return JsonMapper.shared().readTree(answer).path("position").asLong();
  }
}
