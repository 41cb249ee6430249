package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.RunningCommandService.registration;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

/** Numbers and names: claimed once, kept out of the stream, told to those who may know. */
@ExtendWith(OutputCaptureExtension.class)
class IdentityDoorTest {

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);

  private static String duf() {
    return "2026%08d".formatted(Math.floorMod(System.nanoTime(), 100_000_000L));
  }

  @Test
  void oneNumberIsOneParticipantWhoeverAsks() {
    ObjectNode body = registration();
    ((ObjectNode) body.get("identifiers").get(0)).put("type", "DUF").put("value", duf());
    assertThat(service.post(machine(REFUGEE), "/commands/participants", body).status())
        .isEqualTo(201);

    long before = log.head();
    Reply other = service.post(machine(NAV), "/commands/participants", body);
    assertProblem(other, 409, "identity-taken");
    assertThat(log.head()).isEqualTo(before);
  }

  @Test
  void numberAndNameNeverReachTheStreamOrTheLog(CapturedOutput output) {
    ObjectNode body = registration();
    String number = body.get("identifiers").get(0).get("value").asString();
    Reply reply = service.post(machine(REFUGEE), "/commands/participants", body);
    service.post(machine(REFUGEE), "/commands/participants", body.put("birthYear", 3000));
    UUID participant = UUID.fromString(reply.body().get("participantId").asString());

    for (RecordedEvent event : log.stream(participant, 0)) {
      assertThat(new String(EventJson.write(event.event()), StandardCharsets.UTF_8))
          .doesNotContain(number, "Navnesen");
    }
    assertThat(output.getAll()).doesNotContain(number, "Navnesen");
  }

  @Test
  void numbersAndNamesAreTrustedToThoseWhoFollowTheParticipant() {
    ObjectNode body = registration();
    ((ObjectNode) body.get("identifiers").get(0)).put("type", "DUF").put("value", duf());
    Reply reply = service.post(machine(REFUGEE), "/commands/participants", body);
    String participant = reply.body().get("participantId").asString();
    var number = body.get("identifiers").get(0);

    assertThat(service.post(machine(REFUGEE), "/identities/lookup", number).body())
        .isEqualTo(EventJson.open().createObjectNode().put("participantId", participant));
    assertProblem(
        service.post(machine(NAV), "/identities/lookup", number), 404, "unknown-participant");
    var asked = Map.of("participantIds", List.of(participant, UUID.randomUUID().toString()));
    assertThat(service.post(machine(REFUGEE), "/identities/names", asked).body().get("names"))
        .isEqualTo(EventJson.open().createObjectNode().put(participant, "Oppdiktet Navnesen"));
    assertThat(service.post(machine(NAV), "/identities/names", asked).body().get("names"))
        .isEmpty();
  }
}
