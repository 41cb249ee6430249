package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.events.Protected;
import no.overgang.events.json.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What rules of kind "warn" answer with over HTTP (domain 5), on the start of a measure. */
class WarningsAtTheDoorTest {

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);
  private final UUID participant = service.registered(REFUGEE);

  private static ObjectNode measure(String kind, double hours) {
    return EventJson.open()
        .createObjectNode()
        .put("kind", kind)
        .put("from", "2026-03-02")
        .put("plannedEnd", "2026-06-30")
        .put("hoursPerWeek", hours);
  }

  private Reply start(ObjectNode body) {
    return service.give(machine(REFUGEE), participant, "start-measure", body);
  }

  private static List<String> rules(Reply reply) {
    return reply.body().get("warnings").valueStream().map(w -> w.get("rule").asString()).toList();
  }

  @Test
  void aRuleThatAsksForAReasonSaysSoAndKeepsTheReasonInTheEnvelope() {
    assertThat(
            service
                .give(
                    machine(REFUGEE),
                    participant,
                    "record-language-level",
                    Map.of("skill", "READING", "level", "A0", "source", "SELF_REPORT"))
                .status())
        .isEqualTo(200);
    int before = log.stream(participant, 0).size();
    Reply without = start(measure("FOV", 15));
    assertProblem(without, 409, "override-reason-needed");
    assertThat(without.body().get("rule").asString()).isEqualTo("R16");
    assertThat(without.body().at("/errors/0/pointer").asString()).isEqualTo("/overrideReason");
    assertThat(log.stream(participant, before)).isEmpty();

    Reply with = start(measure("FOV", 15).put("overrideReason", "Har norskstøtte på kurset"));
    assertThat(with.status()).as(with.body().toString()).isEqualTo(200);
    assertThat(rules(with)).containsExactly("R16");
    assertThat(with.body().at("/warnings/0/message").asString()).contains("A1");
    assertThat(with.body().toString()).doesNotContain("norskstøtte");
    var envelope = log.stream(participant, before).getFirst().envelope();
    assertThat(envelope.type()).isEqualTo("MeasureStarted");
    assertThat(envelope.warnings())
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.overrideReason())
                    .isEqualTo(new Protected("Har norskstøtte på kurset")));
  }

  @Test
  void aRuleThatOnlyWarnsAnswersWithTheWarning() {
    int before = log.stream(participant, 0).size();
    assertThat(rules(start(measure("JOB_CLUB", 20)))).isEmpty();
    Reply tooMuch = start(measure("LANGUAGE_CAFE", 20));
    assertThat(tooMuch.status()).isEqualTo(200);
    assertThat(rules(tooMuch)).containsExactly("R20");
    assertThat(log.stream(participant, before)).hasSize(2);
  }
}
