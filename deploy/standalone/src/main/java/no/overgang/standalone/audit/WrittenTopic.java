package no.overgang.standalone.audit;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The topic as the command service writes it, asked for as oversight. */
final class WrittenTopic {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Oversight oversight;

  WrittenTopic(int command, int issuer) throws IOException, InterruptedException {
    oversight = new Oversight("command service", command, "/audit/incarnation", issuer);
  }

  /** How store and topic stand, in plain words. */
  String word() throws IOException, InterruptedException {
    return oversight.get().get("word").asString();
  }

  /**
   * Has it written anew and returns when Kafka has all that the store held by then.
   *
   * @return the position up to which it is written
   */
  long writeAnew() throws IOException, InterruptedException {
    JsonNode ordered =
        oversight.post(Map.of("incarnation", oversight.get().get("incarnation").asString()));
    JsonNode wanted = ordered.get("incarnation");
    long head = ordered.get("position").asLong();
    while (true) {
      JsonNode topic = oversight.get().get("topic");
      if (topic.get("incarnation").equals(wanted) && topic.get("position").asLong() >= head) {
        return topic.get("position").asLong();
      }
      // The service says itself how far it is; there is nothing to be woken by.
      Thread.sleep(BETWEEN_LOOKS);
    }
  }
}
