package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.handling.CommandReception;
import no.overgang.command.participant.model.ParticipantState;
import no.overgang.command.store.EventLog;
import no.overgang.events.AgencyId;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventJson;
import no.overgang.events.json.RecordedEventJson;
import no.overgang.events.participant.DeadlineEvent;
import no.overgang.events.participant.EntryCorrected;
import no.overgang.events.participant.EntryRetracted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CorrectionDoorTest {

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);
  private final UUID participant = service.registered(REFUGEE);
  private final UUID practice = UUID.randomUUID();
  private final UUID entry = start();

  private UUID start() {
    Reply reply =
        service.give(
            machine(REFUGEE),
            participant,
            "start-practice",
            Map.of(
                "practiceId",
                practice,
                "kind",
                "WORK_PRACTICE",
                "employer",
                Map.of("name", "Kantinen"),
                "followUpBy",
                NAV,
                "purpose",
                "Norsk på jobb",
                "hoursPerWeek",
                30,
                "from",
                "2026-02-01",
                "plannedEnd",
                "2026-05-01"));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    return UUID.fromString(reply.body().get("events").get(0).get("eventId").asString());
  }

  private Reply correct(String agency, Object fields, String... headers) {
    return service.give(
        machine(agency),
        participant,
        "correct-entry",
        Map.of("corrects", entry, "fields", fields, "reason", "Tastefeil"),
        headers);
  }

  private RecordedEvent last() {
    return log.stream(participant, 0).getLast();
  }

  private ParticipantState state() {
    return service
        .bean(CommandReception.class)
        .look(participant, new AgencyId(REFUGEE))
        .orElseThrow()
        .state();
  }

  @Test
  @DisplayName(
      "R23 holds: a correction is stored beside the entry, told to the same, free text protected")
  void corrects() {
    Reply reply = correct(REFUGEE, Map.of("plannedEnd", "2026-06-01", "purpose", "Kassearbeid"));
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(reply.body().get("events")).hasSize(1);
    assertThat(reply.body().get("events").get(0).get("type").asString())
        .isEqualTo("EntryCorrected");

    RecordedEvent stored = last();
    assertThat(stored.envelope().addressees())
        .containsExactlyInAnyOrder(new AgencyId(NAV), new AgencyId(REFUGEE));
    assertThat(((EntryCorrected) stored.event()).corrects()).isEqualTo(entry);
    assertThat(((EntryCorrected) stored.event()).fields()).containsExactly("purpose", "plannedEnd");
    JsonNode content =
        EventJson.open().readTree(RecordedEventJson.write(stored)).at("/content/entry");
    assertThat(content.get("type").asString()).isEqualTo("PracticeStarted");
    assertThat(content.at("/event/purpose/protected").asString()).isEqualTo("Kassearbeid");
    assertThat(content.at("/event/plannedEnd").asString()).isEqualTo("2026-06-01");
    assertThat(state().practices().running(practice))
        .map(running -> running.plannedEnd().toString())
        .contains("2026-06-01");
    assertThat(told()).hasSize(5);
  }

  @Test
  @DisplayName("R23 holds: an entry is taken back once, and stays in the stream")
  void retracts() {
    var body = Map.of("retracts", entry, "reason", "Feil person");
    Reply reply = service.give(machine(REFUGEE), participant, "retract-entry", body);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(((EntryRetracted) last().event()).retracts()).isEqualTo(entry);
    assertThat(state().practices().find(practice)).isEmpty();
    assertThat(told()).hasSize(5);

    Reply again = service.give(machine(REFUGEE), participant, "retract-entry", body);
    assertProblem(again, 409, "already-retracted");
    assertThat(again.body().get("rule").asString()).isEqualTo("R23");
    assertProblem(correct(REFUGEE, Map.of("plannedEnd", "2026-06-01")), 409, "already-retracted");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"shoeSize":43}              | /fields/shoeSize
          {"plannedEnd":"soon"}        | /fields/plannedEnd
          {"plannedEnd":null}          | /fields/plannedEnd
          {"kind":"HOBBY"}             | /fields/kind
          {"hoursPerWeek":[30]}        | /fields/hoursPerWeek
          {"employer":{"orgnr":"1"}}   | /fields/employer/name
          {}                           | /fields
          []                           | /fields
          "plannedEnd"                 | /fields
          null                         | /fields
          """)
  @DisplayName("Malformed: what does not fit is pointed at, and nothing is stored")
  void malformed(String fields, String pointer) {
    ObjectNode body = EventJson.open().createObjectNode();
    body.put("corrects", entry.toString()).put("reason", "Tastefeil");
    body.set("fields", EventJson.open().readTree(fields));
    Reply reply = service.give(machine(REFUGEE), participant, "correct-entry", body);
    assertProblem(reply, 400, "malformed-body");
    assertThat(reply.body().get("errors").valueStream().map(e -> e.get("pointer").asString()))
        .contains(pointer);
    assertThat(told()).hasSize(4);
  }

  @Test
  @DisplayName("Malformed: without the fields at all")
  void withoutFields() {
    Reply reply =
        service.give(
            machine(REFUGEE),
            participant,
            "correct-entry",
            Map.of("corrects", entry, "reason", "Tastefeil"));
    assertProblem(reply, 400, "malformed-body");
    assertThat(reply.body().get("errors").get(0).get("pointer").asString()).isEqualTo("/fields");
  }

  @Test
  @DisplayName("Refused: what cannot be so, ids and agencies, and another agency's entry")
  void refused() {
    assertProblem(correct(REFUGEE, Map.of("plannedEnd", "2026-01-01")), 422, "dates-out-of-order");
    assertProblem(correct(REFUGEE, Map.of("followUpBy", REFUGEE)), 422, "field-stays");
    assertProblem(correct(REFUGEE, Map.of("plannedEnd", "2026-05-01")), 422, "changes-nothing");
    assertProblem(
        correct(NAV, Map.of("plannedEnd", "2026-06-01")), 409, "recorded-by-another-agency");
    assertThat(told()).hasSize(4);
  }

  @Test
  @DisplayName("The same key gives the first answer again, and is not for other fields")
  void idempotent() {
    String key = UUID.randomUUID().toString();
    var fields = Map.of("plannedEnd", "2026-06-01");
    Reply first = correct(REFUGEE, fields, "Idempotency-Key", key);
    Reply again = correct(REFUGEE, fields, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertProblem(
        correct(REFUGEE, Map.of("plannedEnd", "2026-07-01"), "Idempotency-Key", key),
        422,
        "key-reused");
    assertThat(told()).hasSize(5);
  }

  @Test
  @DisplayName("The CloudEvents door takes both, each once")
  void cloudEvents() {
    var corrected =
        event(
            "entry-corrected",
            Map.of(
                "corrects",
                entry,
                "fields",
                Map.of("plannedEnd", "2026-06-01"),
                "reason",
                "Tastefeil"));
    for (int i = 0; i < 2; i++) {
      assertThat(post(corrected).status()).isEqualTo(200);
    }
    assertThat(last().event()).isInstanceOf(EntryCorrected.class);
    Reply malformed =
        post(
            event(
                "entry-corrected",
                Map.of("corrects", entry, "fields", Map.of("shoeSize", 43), "reason", "x")));
    assertProblem(malformed, 400, "malformed-body");

    Reply retracted =
        post(event("entry-retracted", Map.of("retracts", entry, "reason", "Feil person")));
    assertThat(retracted.status()).as(retracted.body().toString()).isEqualTo(200);
    assertThat(last().event()).isInstanceOf(EntryRetracted.class);
    assertThat(told()).hasSize(6);
  }

  @Test
  @DisplayName("The caller's own entries are listed, each by its id")
  void listed() {
    JsonNode available =
        service
            .get(machine(REFUGEE), "/commands/participants/" + participant + "/available")
            .body();
    assertThat(targets(available, "correct-entry")).contains(entry.toString()).hasSize(2);
    assertThat(targets(available, "retract-entry")).containsExactly(entry.toString());
  }

  private static List<String> targets(JsonNode available, String command) {
    return available
        .get("commands")
        .valueStream()
        .filter(one -> one.get("command").asString().equals(command))
        .flatMap(one -> one.get("targets").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  private static byte[] event(UUID participant, String type, Map<String, ?> data) {
    return EventJson.open()
        .writeValueAsString(
            Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "https://refugee-drammen.fagsystem.example/",
                "type",
                "no.overgang." + type + ".v1",
                "subject",
                participant.toString(),
                "datacontenttype",
                "application/json",
                "data",
                data))
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] event(String type, Map<String, ?> data) {
    return event(participant, type, data);
  }

  private Reply post(byte[] event) {
    return service.post(machine(REFUGEE), "/events", "application/cloudevents+json", event);
  }

  /** The participant's stream without what the deadlines add. */
  private List<RecordedEvent> told() {
    return log.stream(participant, 0).stream()
        .filter(recorded -> !(recorded.event() instanceof DeadlineEvent))
        .toList();
  }
}
