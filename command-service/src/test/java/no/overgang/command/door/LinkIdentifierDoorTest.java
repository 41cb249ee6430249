package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.RunningCommandService.registration;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.events.code.IdentifierType;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.IdentifierLinked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

/** More numbers of the same person, on the real identity register. */
@ExtendWith(OutputCaptureExtension.class)
class LinkIdentifierDoorTest {

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);

  private static String digits(String first, int more) {
    long some = UUID.randomUUID().getMostSignificantBits();
    return first
        + "%018d".formatted(Math.floorMod(some, 1_000_000_000_000_000_000L)).substring(0, more);
  }

  private static String dnr() {
    return digits("4", 10);
  }

  private static String fnr() {
    return digits("0", 10);
  }

  private static Map<String, String> number(String type, String value) {
    return Map.of("type", type, "value", value);
  }

  @SafeVarargs
  private static Map<String, Object> link(Map<String, String>... numbers) {
    return Map.of("identifiers", List.of(numbers));
  }

  private UUID registeredWith(String agency, Map<String, String> number) {
    ObjectNode body = registration();
    body.set("identifiers", EventJson.open().valueToTree(List.of(number)));
    Reply reply = service.post(machine(agency), "/commands/participants", body);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(201);
    return UUID.fromString(reply.body().get("participantId").asString());
  }

  private Reply linked(String agency, UUID participant, Object body) {
    return service.give(machine(agency), participant, "link-identifier", body);
  }

  private List<Object> linksOf(UUID participant) {
    return log.stream(participant, 0).stream()
        .map(event -> (Object) event.event())
        .filter(IdentifierLinked.class::isInstance)
        .toList();
  }

  @Test
  @DisplayName(
      "A D-number that becomes a fødselsnummer is linked, and both lead to the participant")
  void dnrBecomesFnr(CapturedOutput output) {
    Map<String, String> dnr = number("DNR", dnr());
    Map<String, String> fnr = number("FNR", fnr());
    UUID participant = registeredWith(REFUGEE, dnr);

    Reply reply = linked(REFUGEE, participant, link(fnr));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(reply.body().at("/events/0/type").asString()).isEqualTo("IdentifierLinked");
    assertThat(linksOf(participant))
        .containsExactly(new IdentifierLinked(IdentifierType.FNR, IdentifierType.DNR));
    for (Map<String, String> each : List.of(dnr, fnr)) {
      assertThat(
              service
                  .post(machine(REFUGEE), "/identities/lookup", each)
                  .body()
                  .get("participantId")
                  .asString())
          .isEqualTo(participant.toString());
    }
    for (var event : log.stream(participant, 0)) {
      assertThat(new String(EventJson.write(event.event()), StandardCharsets.UTF_8))
          .doesNotContain(fnr.get("value"));
    }
    assertThat(output.getAll()).doesNotContain(fnr.get("value"));
  }

  @Test
  @DisplayName("The same number again stores nothing and is answered as a repeat, whoever links it")
  void theSameAgain() {
    Map<String, String> duf = number("DUF", digits("2026", 8));
    UUID participant = registeredWith(REFUGEE, number("DNR", dnr()));
    service.give(
        machine(REFUGEE),
        participant,
        "refer-participant",
        Map.of("to", VO, "service", "FOV", "purpose", "x"));
    Reply first = linked(REFUGEE, participant, link(duf));
    long head = log.head();
    for (String agency : List.of(REFUGEE, VO)) {
      Reply again = linked(agency, participant, link(duf));
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.body().get("version")).isEqualTo(first.body().get("version"));
      assertThat(again.body().get("events")).isEmpty();
    }
    assertThat(log.head()).isEqualTo(head);
  }

  @Test
  @DisplayName("Of several numbers, those that are new are linked; one named twice counts once")
  void someAreNew() {
    Map<String, String> dnr = number("DNR", dnr());
    Map<String, String> fnr = number("FNR", fnr());
    Map<String, String> duf = number("DUF", digits("2026", 8));
    UUID participant = registeredWith(REFUGEE, duf);

    Reply reply = linked(REFUGEE, participant, link(duf, dnr, fnr, fnr));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(linksOf(participant))
        .containsExactly(
            new IdentifierLinked(IdentifierType.DNR, null),
            new IdentifierLinked(IdentifierType.FNR, IdentifierType.DNR));
  }

  @Test
  @DisplayName("The number of another participant is taken, and nothing is stored")
  void ofAnother() {
    Map<String, String> dnr = number("DNR", dnr());
    registeredWith(NAV, dnr);
    UUID participant = service.registered(REFUGEE);
    long head = log.head();
    assertProblem(
        linked(REFUGEE, participant, link(number("FNR", fnr()), dnr)), 409, "identity-taken");
    assertThat(log.head()).isEqualTo(head);
  }

  @Test
  @DisplayName("Whoever may not know the participant learns nothing, be the number taken or not")
  void ofOthers() {
    Map<String, String> dnr = number("DNR", dnr());
    UUID participant = registeredWith(REFUGEE, dnr);
    assertProblem(linked(NAV, participant, link(dnr)), 404, "unknown-participant");
    assertProblem(linked(NAV, participant, link(number("FNR", fnr()))), 404, "unknown-participant");
  }

  @Test
  @DisplayName("A body without numbers, with a number of no form, or with fields of the stream")
  void malformed() {
    UUID participant = service.registered(REFUGEE);
    assertPointer(linked(REFUGEE, participant, Map.of()), "/identifiers");
    assertPointer(linked(REFUGEE, participant, link()), "/identifiers");
    assertPointer(linked(REFUGEE, participant, link(number("FNR", "12"))), "/identifiers/0/value");
    assertPointer(
        linked(REFUGEE, participant, Map.of("numbers", List.of(), "identifiers", List.of())),
        "/numbers");
  }

  private static void assertPointer(Reply reply, String pointer) {
    assertProblem(reply, 400, "malformed-body");
    assertThat(reply.body().get("errors").valueStream().map(e -> e.get("pointer").asString()))
        .contains(pointer);
  }

  @Test
  @DisplayName("The same number for two participants in the same instant: exactly one has it")
  void race() throws Exception {
    Map<String, String> fnr = number("FNR", fnr());
    UUID one = service.registered(REFUGEE);
    UUID other = service.registered(NAV);
    Callable<Reply> first = () -> linked(REFUGEE, one, link(fnr));
    Callable<Reply> second = () -> linked(NAV, other, link(fnr));
    List<Reply> replies;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      replies =
          threads.invokeAll(List.of(first, second, first, second)).stream()
              .map(Future::resultNow)
              .toList();
    }
    assertThat(replies).extracting(Reply::status).containsOnly(200, 409);
    assertThat(linksOf(one).size() + linksOf(other).size()).isOne();
  }

  @Test
  @DisplayName("It comes as a CloudEvent too, under a number the participant has already")
  void asCloudEvent() {
    String dnr = dnr();
    UUID participant = registeredWith(REFUGEE, number("DNR", dnr));
    ObjectNode event = EventJson.open().createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", UUID.randomUUID().toString())
        .put("source", "https://refugee-drammen.fagsystem.example/")
        .put("type", "no.overgang.identifier-linked.v1")
        .put("subject", "identifier:DNR:" + dnr);
    event.set("data", EventJson.open().valueToTree(link(number("FNR", fnr()))));
    Reply reply =
        service.post(
            machine(REFUGEE),
            "/events",
            "application/cloudevents+json",
            EventJson.open().writeValueAsBytes(event));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(linksOf(participant))
        .containsExactly(new IdentifierLinked(IdentifierType.FNR, IdentifierType.DNR));
  }
}
