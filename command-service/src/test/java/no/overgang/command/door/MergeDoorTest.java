package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.OTHER_NAV;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.RunningCommandService.registration;
import static no.overgang.command.door.CommandDoorTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.EventJson;
import no.overgang.events.participant.DeadlineEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Two participants that turn out to be one, and two that do not after all, on a real database. */
class MergeDoorTest {

  private static final Map<String, String> REASON = Map.of("reason", "Samme person");
  private static final Map<String, String> LEVEL =
      Map.of("skill", "READING", "level", "A2", "source", "TEST", "on", "2026-01-10");

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);

  private record Registered(UUID id, Map<String, String> number) {}

  /** Known to whom it was referred, too; nothing waits for an answer. */
  private Registered registeredBy(String agency, String... referredTo) {
    var number = Map.of("type", "DUF", "value", "2026" + eightDigits());
    ObjectNode body = registration();
    body.set("identifiers", EventJson.open().valueToTree(List.of(number)));
    Reply reply = service.post(machine(agency), "/commands/participants", body);
    assertThat(reply.status()).isEqualTo(201);
    UUID id = UUID.fromString(reply.body().get("participantId").asString());
    for (String to : referredTo) {
      UUID referral = UUID.randomUUID();
      service.give(
          machine(agency),
          id,
          "refer-participant",
          Map.of("referralId", referral, "to", to, "service", "FOV", "purpose", "Opplæring"));
      service.give(
          machine(agency),
          id,
          "withdraw-referral",
          Map.of("referralId", referral, "reason", "Ikke aktuelt"));
    }
    return new Registered(id, number);
  }

  private static String eightDigits() {
    return "%08d"
        .formatted(Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
  }

  private Reply merge(String agency, UUID duplicate, UUID into) {
    return service.give(
        machine(agency),
        duplicate,
        "merge-participant",
        Map.of("into", into, "reason", "Samme person"));
  }

  private String lookup(String agency, Registered who) {
    Reply reply = service.post(machine(agency), "/identities/lookup", who.number());
    return reply.status() == 200 ? reply.body().get("participantId").asString() : "unknown";
  }

  /** The last event that no deadline made. */
  private RecordedEvent last(UUID participant) {
    return log.stream(participant, 0).stream()
        .filter(recorded -> !(recorded.event() instanceof DeadlineEvent))
        .reduce((before, after) -> after)
        .orElseThrow();
  }

  @Test
  @DisplayName(
      "Merged: both streams know, the number leads to the other, nothing new under the old id")
  void merges() {
    Registered duplicate = registeredBy(REFUGEE, VO);
    Registered survivor = registeredBy(NAV, REFUGEE, OTHER_NAV);
    long before = log.stream(duplicate.id(), 0).size();

    Reply reply = merge(REFUGEE, duplicate.id(), survivor.id());
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(reply.body().get("participantId").asString()).isEqualTo(duplicate.id().toString());
    assertThat(reply.body().get("version").asLong()).isEqualTo(before + 1);
    assertThat(reply.body().at("/events/0/type").asString()).isEqualTo("ParticipantMergedInto");
    assertThat(last(survivor.id()).envelope().type()).isEqualTo("ParticipantMerged");
    assertThat(last(survivor.id()).envelope().causationId())
        .isEqualTo(UUID.fromString(reply.body().at("/events/0/eventId").asString()));

    for (String agency : List.of(REFUGEE, VO, NAV, OTHER_NAV)) {
      assertThat(lookup(agency, duplicate)).as(agency).isEqualTo(survivor.id().toString());
      assertThat(lookup(agency, survivor)).as(agency).isEqualTo(survivor.id().toString());
    }
    assertProblem(
        service.give(machine(REFUGEE), duplicate.id(), "record-language-level", LEVEL),
        409,
        "merged-into-another");
    assertThat(service.give(machine(VO), survivor.id(), "record-language-level", LEVEL).status())
        .as("who knew the duplicate acts under the survivor's id")
        .isEqualTo(200);
  }

  @Test
  @DisplayName("Separated: the number leads back, both go on apart, and may be merged again")
  void separates() {
    Registered duplicate = registeredBy(REFUGEE);
    Registered survivor = registeredBy(NAV, REFUGEE);
    merge(REFUGEE, duplicate.id(), survivor.id());

    Reply reply = service.give(machine(NAV), duplicate.id(), "separate-participant", REASON);
    assertThat(reply.status()).as(reply.body().toString()).isEqualTo(200);
    assertThat(last(duplicate.id()).envelope().type()).isEqualTo("ParticipantSeparated");
    assertThat(last(survivor.id()).envelope().type()).isEqualTo("ParticipantSeparated");
    assertThat(lookup(REFUGEE, duplicate)).isEqualTo(duplicate.id().toString());
    assertThat(
            service.give(machine(REFUGEE), duplicate.id(), "record-language-level", LEVEL).status())
        .isEqualTo(200);
    assertProblem(
        service.give(machine(NAV), duplicate.id(), "separate-participant", REASON),
        409,
        "not-merged");
    assertThat(merge(REFUGEE, duplicate.id(), survivor.id()).status()).isEqualTo(200);
    assertThat(lookup(REFUGEE, duplicate)).isEqualTo(survivor.id().toString());
  }

  @Test
  @DisplayName("A registration and a CloudEvent under the duplicate's number go to the survivor")
  void otherDoors() {
    Registered duplicate = registeredBy(REFUGEE);
    Registered survivor = registeredBy(NAV, REFUGEE);
    merge(REFUGEE, duplicate.id(), survivor.id());

    ObjectNode again = registration();
    again.set("identifiers", EventJson.open().valueToTree(List.of(duplicate.number())));
    Reply registered = service.post(machine(REFUGEE), "/commands/participants", again);
    assertThat(registered.status()).isEqualTo(200);
    assertThat(registered.body().get("participantId").asString())
        .isEqualTo(survivor.id().toString());

    ObjectNode event = EventJson.open().createObjectNode();
    event
        .put("specversion", "1.0")
        .put("id", UUID.randomUUID().toString())
        .put("source", "https://refugee-drammen.fagsystem.example/")
        .put("type", "no.overgang.language-level-recorded.v1")
        .put("subject", "identifier:DUF:" + duplicate.number().get("value"));
    event.set("data", EventJson.open().valueToTree(LEVEL));
    Reply told =
        service.post(
            machine(REFUGEE),
            "/events",
            "application/cloudevents+json",
            EventJson.open().writeValueAsBytes(event));
    assertThat(told.status()).as(told.body().toString()).isEqualTo(200);
    assertThat(last(survivor.id()).envelope().type()).isEqualTo("LanguageLevelRecorded");

    Reply linked =
        service.give(
            machine(NAV),
            survivor.id(),
            "link-identifier",
            Map.of("identifiers", List.of(duplicate.number())));
    assertThat(linked.status()).as("the survivor's own by now").isEqualTo(200);
    assertThat(linked.body().get("events")).isEmpty();
  }

  @Test
  @DisplayName(
      "One the caller may not know of is like one that is not there, and nothing is stored")
  void unknownSurvivor() {
    Registered duplicate = registeredBy(REFUGEE);
    Registered others = registeredBy(NAV);
    long head = log.head();
    Reply hidden = merge(REFUGEE, duplicate.id(), others.id());
    Reply absent = merge(REFUGEE, duplicate.id(), UUID.randomUUID());
    assertProblem(hidden, 422, "unknown-survivor");
    assertThat(((ObjectNode) hidden.body()).without("instance"))
        .isEqualTo(((ObjectNode) absent.body()).without("instance"));
    assertProblem(merge(REFUGEE, duplicate.id(), duplicate.id()), 422, "into-itself");
    assertThat(log.head()).isEqualTo(head);
  }

  @Test
  @DisplayName("The same request again is answered as the first time")
  void repeated() {
    Registered duplicate = registeredBy(REFUGEE);
    Registered survivor = registeredBy(REFUGEE);
    var body = Map.of("into", survivor.id(), "reason", "Samme person");
    String key = UUID.randomUUID().toString();
    Reply first =
        service.give(
            machine(REFUGEE), duplicate.id(), "merge-participant", body, "Idempotency-Key", key);
    Reply again =
        service.give(
            machine(REFUGEE), duplicate.id(), "merge-participant", body, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  @DisplayName(
      "Each merged into the other in the same instant: exactly one merger, and no deadlock")
  void race() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID one = registeredBy(REFUGEE).id();
      UUID other = registeredBy(REFUGEE).id();
      Callable<Reply> there = () -> merge(REFUGEE, one, other);
      Callable<Reply> back = () -> merge(REFUGEE, other, one);
      List<Integer> statuses;
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        statuses =
            threads.invokeAll(List.of(there, back)).stream()
                .map(Future::resultNow)
                .map(Reply::status)
                .toList();
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
      assertThat(List.of(last(one).envelope().type(), last(other).envelope().type()))
          .containsExactlyInAnyOrder("ParticipantMergedInto", "ParticipantMerged");
    }
  }
}
