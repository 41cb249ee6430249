package no.overgang.standalone.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.overgang.standalone.Refusal;
import tools.jackson.databind.JsonNode;

/** The query service's replays, asked for as oversight. */
final class Replays {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final Oversight oversight;

  Replays(int query, int issuer) throws IOException, InterruptedException {
    oversight = new Oversight("query service", query, "/audit/replays", issuer);
  }

  private record Begun(String view, int generation) {}

  /** The views there are. */
  List<String> views() throws IOException, InterruptedException {
    return oversight
        .get()
        .get("items")
        .valueStream()
        .map(build -> build.get("view").asString())
        .distinct()
        .toList();
  }

  /**
   * Builds views anew and returns when all have taken their places. All are asked for at once: some
   * wait for others that they read.
   *
   * @param out where each is told of
   * @throws Refusal when there is no such view, or one is being built already
   */
  void build(List<String> views, PrintWriter out) throws IOException, InterruptedException {
    var begun = new ArrayList<Begun>();
    for (String view : views) {
      JsonNode build = oversight.post(Map.of("view", view));
      begun.add(new Begun(view, build.get("generation").asInt()));
    }
    for (Begun one : begun) {
      tell(await(one), out);
    }
  }

  private JsonNode await(Begun begun) throws IOException, InterruptedException {
    while (true) {
      JsonNode build = find(begun);
      switch (build.get("status").asString()) {
        case "LIVE" -> {
          return build;
        }
        // The service says itself how far it is; there is nothing to be woken by.
        case "BUILDING" -> Thread.sleep(BETWEEN_LOOKS);
        default -> throw givenUp(begun);
      }
    }
  }

  private JsonNode find(Begun begun) throws IOException, InterruptedException {
    return oversight
        .get()
        .get("items")
        .valueStream()
        .filter(build -> build.get("view").asString().equals(begun.view()))
        .filter(build -> build.get("generation").asInt() == begun.generation())
        .findFirst()
        .orElseThrow(() -> givenUp(begun));
  }

  private static Refusal givenUp(Begun begun) {
    return new Refusal("The rebuild of %s was given up".formatted(begun.view()));
  }

  private static void tell(JsonNode build, PrintWriter out) {
    out.printf(
        "%-10s generation %d  %,d events, %,d/s, up to position %,d%n",
        build.get("view").asString(),
        build.get("generation").asInt(),
        build.get("events").asLong(),
        build.path("rate").asLong(0),
        build.get("position").asLong());
  }
}
