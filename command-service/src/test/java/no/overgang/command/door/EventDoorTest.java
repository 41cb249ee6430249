package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.REGISTERED;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.RunningCommandService.registration;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.events.json.EventJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class EventDoorTest {

  private static final String STRUCTURED = "application/cloudevents+json";
  private static final String BATCH = "application/cloudevents-batch+json";
  private static final String SOURCE = "https://refugee-drammen.fagsystem.example/";

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);

  private static ObjectNode event(String type, String subject, ObjectNode data) {
    ObjectNode event = EventJson.open().createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", UUID.randomUUID().toString())
        .put("source", SOURCE)
        .put("type", "no.overgang." + type + ".v1")
        .put("subject", subject)
        .put("time", "2026-03-01T10:00:00Z")
        .put("datacontenttype", "application/json");
    event.set("data", data);
    return event;
  }

  private static ObjectNode registered(UUID participant) {
    ObjectNode data = registration();
    String number = data.get("identifiers").get(0).get("value").asString();
    data.remove("identifiers");
    data.put("participantId", participant.toString());
    return event("participant-registered", "identifier:LOCAL:" + number, data);
  }

  private static ObjectNode level(String subject, String skill) {
    return event(
        "language-level-recorded",
        subject,
        EventJson.open()
            .createObjectNode()
            .put("skill", skill)
            .put("level", "A1")
            .put("source", "TEST"));
  }

  private Reply post(String contentType, Object body) {
    return service.post(
        machine(REFUGEE), "/events", contentType, EventJson.open().writeValueAsBytes(body));
  }

  private static List<String> statuses(Reply reply) {
    return reply.body().valueStream().map(item -> item.get("status").asString()).toList();
  }

  @Test
  void takesAStructuredEventOnce() {
    UUID participant = UUID.randomUUID();
    ObjectNode event = registered(participant);
    Reply first = post(STRUCTURED, event);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body().get("participantId").asString()).isEqualTo(participant.toString());
    assertThat(post(STRUCTURED, event).body()).isEqualTo(first.body());
    assertThat(log.stream(participant, 0)).hasSize(REGISTERED);
    var envelope = log.stream(participant, 0).getFirst().envelope();
    assertThat(envelope.source()).isEqualTo(SOURCE);
    assertThat(envelope.occurredAt()).isEqualTo("2026-03-01T10:00:00Z");
  }

  /** PostgreSQL's text has no U+0000; a client told to try again would try for ever. */
  @Test
  void refusesTextThatCannotBeStored() {
    ObjectNode event = level(service.registered(REFUGEE).toString(), "READING");
    assertProblem(post(STRUCTURED, event.deepCopy().put("id", "a\0")), 400, "malformed-body");
    assertProblem(post(STRUCTURED, event.deepCopy().put("subject", "\0")), 400, "malformed-body");
    ObjectNode named = registered(UUID.randomUUID());
    ((ObjectNode) named.get("data")).put("name", "Oppdiktet\0");
    assertProblem(post(STRUCTURED, named), 400, "malformed-body");
    ArrayNode batch =
        EventJson.open().createArrayNode().add(event.deepCopy().put("id", "\0")).add(event);
    assertThat(statuses(post(BATCH, batch))).containsExactly("REFUSED", "ACCEPTED");
    ObjectNode body = registration().put("name", "\0");
    assertProblem(
        service.post(machine(REFUGEE), "/commands/participants", body), 400, "malformed-body");
  }

  /** It would be stored as another character than the one the event's hash was made of. */
  @Test
  void refusesHalfOfASurrogatePair() {
    byte[] half = "{\"name\":\"\\ud83d\"}".getBytes(StandardCharsets.UTF_8);
    var reply = service.post(machine(REFUGEE), "/commands/participants", "application/json", half);
    assertProblem(reply, 400, "malformed-body");
    assertThat(reply.pointers()).containsExactly("/name");
    ObjectNode whole = registration().put("name", "Oppdiktet \ud83d\ude00");
    assertThat(service.post(machine(REFUGEE), "/commands/participants", whole).status())
        .isEqualTo(201);
  }

  @Test
  void refusesANumberBeyondAllMeasureAndTakesTheRestOfTheBatch() {
    ObjectNode event = level(service.registered(REFUGEE).toString(), "READING");
    String right = EventJson.open().writeValueAsString(event);
    String wrong = right.replace("\"A1\"", "1e999999999").replace("\"id\":\"", "\"id\":\"x");
    byte[] batch = "[%s,%s]".formatted(wrong, right).getBytes(StandardCharsets.UTF_8);
    assertThat(statuses(service.post(machine(REFUGEE), "/events", BATCH, batch)))
        .containsExactly("REFUSED", "ACCEPTED");
  }

  @Test
  void refusesAnIntegerBeyondAllMeasure() {
    byte[] body = "{\"vacancies\":1e400}".getBytes(StandardCharsets.UTF_8);
    String path = "/commands/offers/%s/announce-vacancies".formatted(UUID.randomUUID());
    assertProblem(service.post(machine(VO), path, "application/json", body), 400, "malformed-body");
  }

  @Test
  void refusesAFormByItsType() {
    for (String type : List.of("multipart/form-data", "application/x-www-form-urlencoded")) {
      assertThat(post(type, level(UUID.randomUUID().toString(), "READING")).status())
          .as(type)
          .isEqualTo(415);
    }
  }

  @Test
  void takesABinaryEvent() {
    UUID participant = service.registered(REFUGEE);
    Reply reply =
        service.post(
            machine(REFUGEE),
            "/events",
            "application/json",
            "{\"skill\":\"READING\",\"level\":\"B1\",\"source\":\"TEST\"}".getBytes(),
            "ce-specversion",
            "1.0",
            "ce-id",
            UUID.randomUUID().toString(),
            "ce-source",
            SOURCE,
            "ce-type",
            "no.overgang.language-level-recorded.v1",
            "ce-subject",
            participant.toString());
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(log.stream(participant, REGISTERED)).hasSize(1);
  }

  @Test
  void aBatchKeepsAParticipantsOrderAndGoesOnAfterARefusal() {
    UUID participant = UUID.randomUUID();
    String subject = participant.toString();
    ObjectNode registration = registered(participant);
    ObjectNode unknown = level(UUID.randomUUID().toString(), "READING");
    ObjectNode faulty = level(subject, "SINGING");
    ArrayNode batch =
        EventJson.open()
            .createArrayNode()
            .add(registration)
            .add(level(subject, "READING"))
            .add(unknown)
            .add(faulty)
            .add(level(subject, "WRITING"))
            .add(registration)
            .add(7);
    Reply reply = post(BATCH, batch);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(statuses(reply))
        .containsExactly(
            "ACCEPTED", "ACCEPTED", "REFUSED", "REFUSED", "ACCEPTED", "DUPLICATE", "REFUSED");
    assertThat(reply.body().get(0).get("id")).isEqualTo(registration.get("id"));
    assertThat(reply.body().get(2).at("/problem/status").asInt()).isEqualTo(404);
    assertThat(reply.body().get(3).at("/problem/errors/0/pointer").asString())
        .isEqualTo("/data/skill");
    assertThat(log.stream(participant, REGISTERED))
        .extracting(event -> event.envelope().type())
        .containsExactly("LanguageLevelRecorded", "LanguageLevelRecorded");

    assertThat(statuses(post(BATCH, batch)))
        .containsExactly(
            "DUPLICATE", "DUPLICATE", "REFUSED", "REFUSED", "DUPLICATE", "DUPLICATE", "REFUSED");
  }

  @Test
  void aKeyIsTheSameAtBothDoors() {
    UUID participant = service.registered(REFUGEE);
    ObjectNode event = level(participant.toString(), "READING");
    event.remove("time");
    assertThat(statuses(post(BATCH, List.of(event)))).containsExactly("ACCEPTED");
    Reply command =
        service.give(
            machine(REFUGEE),
            participant,
            "record-language-level",
            event.get("data"),
            "Idempotency-Key",
            SOURCE + " " + event.get("id").asString());
    assertThat(command.status()).isEqualTo(200);
    assertThat(log.stream(participant, REGISTERED)).hasSize(1);
  }

  @Test
  void aNumberMayNameAParticipantLater() {
    UUID participant = UUID.randomUUID();
    ObjectNode registration = registered(participant);
    ObjectNode later = level(registration.get("subject").asString(), "SPEAKING");
    assertThat(statuses(post(BATCH, List.of(registration, later))))
        .containsExactly("ACCEPTED", "ACCEPTED");
    assertThat(log.stream(participant, REGISTERED)).hasSize(1);
  }

  @Test
  void whatIsNoCloudEventIsRefusedByName() {
    assertProblem(post(STRUCTURED, List.of()), 400, "malformed-body");
    assertProblem(
        post(STRUCTURED, EventJson.open().createObjectNode().put("id", "1")),
        400,
        "malformed-body");
    assertProblem(post(BATCH, EventJson.open().createObjectNode()), 400, "malformed-body");
    assertProblem(
        post(STRUCTURED, event("moon-landed", "x", EventJson.open().createObjectNode())),
        404,
        "unknown-command");
    ArrayNode tooMany = EventJson.open().createArrayNode();
    for (int i = 0; i < 1001; i++) {
      tooMany.add(i);
    }
    assertProblem(post(BATCH, tooMany), 413, "too-large");
    assertThat(service.post(machine(VO), "/events", "text/xml", "<event/>".getBytes()).status())
        .isEqualTo(415);
  }

  @Test
  void aFutureTimeIsRefused() {
    UUID participant = service.registered(REFUGEE);
    ObjectNode event = level(participant.toString(), "READING").put("time", "2999-01-01T00:00:00Z");
    assertProblem(post(STRUCTURED, event), 400, "malformed-body");
    assertThat(log.stream(participant, REGISTERED)).isEmpty();
  }
}
