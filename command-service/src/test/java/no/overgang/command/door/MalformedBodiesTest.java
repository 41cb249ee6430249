package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.machine;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.model.Act;
import no.overgang.command.offer.model.OfferAct;
import no.overgang.command.store.EventLog;
import no.overgang.events.json.EventJson;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Walks every command and every field of it, at every depth: missing, null, too long, of the wrong
 * kind, a code that is none, a field that is none. Each is answered 400 with a pointer to the very
 * field, and nothing is stored.
 */
class MalformedBodiesTest {

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);

  static Stream<Act> acts() {
    return AllActs.all().stream();
  }

  /** A body that is wrong in one place. */
  private record Fault(String what, String pointer, JsonNode body) {}

  @ParameterizedTest(name = "{0}")
  @MethodSource("acts")
  @DisplayName("Each field that is wrong is pointed at, and nothing is stored")
  void pointsAtTheField(Act act) {
    UUID participant = service.registered(REFUGEE);
    long before = log.stream(participant, 0).size();
    List<Fault> faults = faults(CommandBody.schemaOf(act));
    assertThat(faults).as("what was tried").isNotEmpty();

    for (Fault fault : faults) {
      Reply reply = service.post(machine(REFUGEE), path(act, participant), fault.body());
      assertThat(reply.status()).as("%s, answered %s", fault, reply.body()).isEqualTo(400);
      assertThat(reply.body().path("type").asString())
          .isEqualTo("https://overgang.no/problems/malformed-body");
      assertThat(reply.pointers()).as("%s", fault).contains(fault.pointer());
    }
    assertThat(log.stream(participant, 0)).hasSize((int) before);
  }

  private static String path(Act act, UUID id) {
    String base = act instanceof OfferAct ? "/commands/offers" : "/commands/participants";
    return act.begins() ? base : "%s/%s/%s".formatted(base, id, act.name());
  }

  private static List<Fault> faults(JsonNode schema) {
    ObjectNode right = SampleBody.of(schema);
    var faults = new ArrayList<Fault>();
    faults.add(new Fault("not an object", "", EventJson.open().createArrayNode()));
    walk(schema, "", right, faults);
    return faults;
  }

  private static void walk(JsonNode schema, String at, ObjectNode right, List<Fault> faults) {
    if (schema.path("properties").isEmpty()) {
      return;
    }
    faults.add(
        fault(
            "a field that is none", at + "/noSuchField", right, at, o -> o.put("noSuchField", 1)));
    for (JsonNode name : schema.path("required")) {
      String field = name.asString();
      faults.add(fault("missing", at + "/" + field, right, at, o -> o.remove(field)));
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              String field = property.getKey();
              JsonNode of = property.getValue();
              String pointer = at + "/" + field;
              faults.add(fault("null", pointer, right, at, o -> o.putNull(field)));
              faults.add(
                  fault("of the wrong kind", pointer, right, at, o -> o.set(field, wrongKind(of))));
              if (of.has("maxLength")) {
                int length = of.get("maxLength").asInt() + 1;
                faults.add(
                    fault("too long", pointer, right, at, o -> o.put(field, "x".repeat(length))));
                faults.add(fault("empty", pointer, right, at, o -> o.put(field, "")));
              }
              if (of.has("enum")) {
                faults.add(
                    fault(
                        "a code that is none",
                        pointer,
                        right,
                        at,
                        o -> o.put(field, "NO_SUCH_CODE")));
              }
              if (of.has("format") || of.has("pattern")) {
                faults.add(
                    fault("not of its form", pointer, right, at, o -> o.put(field, "2026-02-30")));
              }
              if (of.path("type").asString("").equals("array")) {
                faults.add(fault("too many", pointer, right, at, o -> tooMany(o, field)));
                walk(of.path("items"), pointer + "/0", right, faults);
              } else {
                walk(of, pointer, right, faults);
              }
            });
  }

  private static void tooMany(ObjectNode object, String field) {
    var list = (ArrayNode) object.get(field);
    JsonNode one = list.get(0);
    for (int i = 0; i < 300; i++) {
      list.add(one);
    }
  }

  private static JsonNode wrongKind(JsonNode schema) {
    var factory = EventJson.open().getNodeFactory();
    return schema.path("type").asString("").equals("string") || schema.has("enum")
        ? factory.numberNode(7)
        : factory.stringNode("seven");
  }

  private static Fault fault(
      String what, String pointer, ObjectNode right, String at, Consumer<ObjectNode> change) {
    ObjectNode body = right.deepCopy();
    change.accept((ObjectNode) body.at(at));
    return new Fault(what, pointer, body);
  }
}
