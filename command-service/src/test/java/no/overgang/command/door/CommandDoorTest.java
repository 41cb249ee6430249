package no.overgang.command.door;

import static no.overgang.command.RunningCommandService.NAV;
import static no.overgang.command.RunningCommandService.OVERSIGHT;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.REGISTERED;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.RunningCommandService.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(OutputCaptureExtension.class)
class CommandDoorTest {

  private static final String[] ON_REGISTRATION = {
    "ParticipantRegistered", "ResponsibilityAssumed", "TaskRequested", "DeadlineRaised"
  };

  private final RunningCommandService service = RunningCommandService.shared();
  private final EventLog log = service.bean(EventLog.class);

  private static Map<String, Object> referral() {
    return Map.of("to", VO, "service", "NORWEGIAN_COURSE", "purpose", "Trenger norskkurs");
  }

  private void stored(UUID participant, String... types) {
    assertThat(log.stream(participant, 0))
        .extracting(event -> event.envelope().type())
        .containsExactly(types);
  }

  @Test
  void registersAParticipantAndAnswersTheSameForTheSameNumber() {
    ObjectNode body = registration();
    Reply first = service.post(machine(REFUGEE), "/commands/participants", body);
    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("ETag")).isEqualTo("\"4\"");
    assertThat(first.body().get("events").valueStream().map(e -> e.get("type").asString()))
        .containsExactly(ON_REGISTRATION);
    UUID participant = UUID.fromString(first.body().get("participantId").asString());
    stored(participant, ON_REGISTRATION);
    var events = log.stream(participant, 0);
    assertThat(events.getFirst().envelope().causationId()).isNull();
    assertThat(events.getLast().envelope().causationId())
        .as("what follows names its cause")
        .isEqualTo(events.getFirst().envelope().eventId());

    Reply again = service.post(machine(REFUGEE), "/commands/participants", body);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body().get("participantId").asString()).isEqualTo(participant.toString());
    assertThat(again.body().get("version").asLong()).isEqualTo(REGISTERED);
    stored(participant, ON_REGISTRATION);
  }

  @Test
  void theAgencyAndTheActorComeFromTheToken() {
    UUID participant = service.registered(REFUGEE);
    String person = RunningCommandService.person(REFUGEE, "ane");
    assertThat(service.give(person, participant, "refer-participant", referral()).status())
        .isEqualTo(200);

    var envelope = log.stream(participant, REGISTERED).getFirst().envelope();
    assertThat(envelope.agency().value()).isEqualTo(REFUGEE);
    assertThat(envelope.actor()).isEqualTo("ane");
    assertThat(envelope.addressees()).extracting(Object::toString).containsExactly(VO);
    assertProblem(
        service.give(
            machine(REFUGEE),
            participant,
            "refer-participant",
            Map.of("from", NAV, "to", VO, "service", "FOV", "purpose", "x")),
        422,
        "names-another-agency");
  }

  @Test
  void theSameKeyGivesTheFirstAnswerAgainAndIsNotForAnythingElse() {
    UUID participant = service.registered(REFUGEE);
    String key = UUID.randomUUID().toString();
    Reply first =
        service.give(
            machine(REFUGEE), participant, "refer-participant", referral(), "Idempotency-Key", key);
    Reply again =
        service.give(
            machine(REFUGEE), participant, "refer-participant", referral(), "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));

    Reply other =
        service.give(
            machine(REFUGEE),
            participant,
            "refer-participant",
            Map.of("to", VO, "service", "FOV", "purpose", "noe annet"),
            "Idempotency-Key",
            key);
    assertProblem(other, 422, "key-reused");
    assertThat(log.stream(participant, REGISTERED))
        .extracting(event -> event.envelope().type())
        .containsExactly("ParticipantReferred", "DeadlineRaised");
  }

  @Test
  void aRefusalIsNotKeptUnderTheKey() {
    UUID participant = service.registered(REFUGEE);
    String key = UUID.randomUUID().toString();
    var close = Map.of("referralId", UUID.randomUUID().toString());
    assertProblem(
        service.give(
            machine(REFUGEE), participant, "close-referral", close, "Idempotency-Key", key),
        422,
        "unknown-referral");
    assertThat(
            service
                .give(
                    machine(REFUGEE),
                    participant,
                    "refer-participant",
                    referral(),
                    "Idempotency-Key",
                    key)
                .status())
        .isEqualTo(200);
  }

  @Test
  void aStaleVersionIsToldSo() {
    UUID participant = service.registered(REFUGEE);
    String token = machine(REFUGEE);
    assertProblem(
        service.give(token, participant, "refer-participant", referral(), "If-Match", "\"3\""),
        412,
        "stale-version");
    assertThat(
            service
                .give(token, participant, "refer-participant", referral(), "If-Match", "\"4\"")
                .status())
        .isEqualTo(200);
    assertProblem(
        service.give(token, participant, "refer-participant", referral(), "If-Match", "three"),
        400,
        "bad-if-match");
  }

  @Test
  void eachFaultOfABodyIsPointedAt() {
    UUID participant = service.registered(REFUGEE);
    Reply reply =
        service.give(
            machine(REFUGEE),
            participant,
            "refer-participant",
            Map.of("to", "somewhere", "service", 7, "bogus", true, "mappingRefs", List.of("x")));
    assertProblem(reply, 400, "malformed-body");
    assertThat(reply.body().get("errors").valueStream().map(e -> e.get("pointer").asString()))
        .contains("/to", "/service", "/bogus", "/purpose", "/mappingRefs/0");
    assertThat(log.stream(participant, 0)).hasSize(REGISTERED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"to":                      | 400 | malformed-body
          [1]                         | 400 | malformed-body
          "x"                         | 400 | malformed-body
          {"a":1,"a":2}               | 400 | malformed-body
          {} {}                       | 400 | malformed-body
          """)
  void whatIsNoJsonObjectIsMalformed(String body, int status, String problem) {
    UUID participant = service.registered(REFUGEE);
    Reply reply =
        service.post(
            machine(REFUGEE),
            "/commands/participants/" + participant + "/refer-participant",
            "application/json",
            body.getBytes(StandardCharsets.UTF_8));
    assertProblem(reply, status, problem);
  }

  @Test
  void theFutureIsRefusedAndThePastIsFine() {
    UUID participant = service.registered(REFUGEE);
    String token = machine(REFUGEE);
    var level = Map.of("skill", "READING", "level", "A2", "source", "TEST");
    Reply future =
        service.give(
            token,
            participant,
            "record-language-level",
            with(level, "occurredAt", Instant.now().plusSeconds(600).toString()));
    assertProblem(future, 400, "malformed-body");
    assertThat(future.body().get("errors").get(0).get("pointer").asString())
        .isEqualTo("/occurredAt");
    assertThat(
            service
                .give(
                    token,
                    participant,
                    "record-language-level",
                    with(level, "occurredAt", "2019-05-01T10:00:00Z"))
                .status())
        .isEqualTo(200);
    assertThat(log.stream(participant, REGISTERED).getFirst().envelope().occurredAt())
        .isEqualTo("2019-05-01T10:00:00Z");
  }

  private static Map<String, Object> with(Map<String, ?> fields, String name, Object value) {
    var all = new java.util.HashMap<String, Object>(fields);
    all.put(name, value);
    return all;
  }

  @Test
  void whatIsUnknownIsNamed() {
    UUID participant = service.registered(REFUGEE);
    assertProblem(
        service.give(
            machine(REFUGEE),
            participant,
            "refer-participant",
            Map.of("to", "0192:999999999", "service", "FOV", "purpose", "x")),
        422,
        "unknown-agency");
    assertProblem(
        service.give(machine(REFUGEE), UUID.randomUUID(), "refer-participant", referral()),
        404,
        "unknown-participant");
    assertProblem(
        service.give(machine(REFUGEE), participant, "fly-to-the-moon", Map.of()),
        404,
        "unknown-command");
    assertProblem(
        service.post(machine(REFUGEE), "/commands/participants/not-a-uuid/end-practice", Map.of()),
        404,
        "unknown-participant");
  }

  @Test
  void aParticipantOfOthersIsLikeAnUnknownOne() {
    UUID participant = service.registered(REFUGEE);
    Reply others = service.give(machine(NAV), participant, "refer-participant", referral());
    Reply unknown = service.give(machine(NAV), UUID.randomUUID(), "refer-participant", referral());
    assertThat(others.status()).isEqualTo(404);
    assertThat(((ObjectNode) others.body()).without("instance"))
        .isEqualTo(((ObjectNode) unknown.body()).without("instance"));
  }

  @Test
  void aBodyTooLargeAndAWrongMediaTypeAreRefused() {
    UUID participant = service.registered(REFUGEE);
    String path = "/commands/participants/" + participant + "/refer-participant";
    byte[] large = ("{\"purpose\":\"" + "x".repeat(256 * 1024) + "\"}").getBytes();
    assertProblem(
        service.post(machine(REFUGEE), path, "application/json", large), 413, "too-large");
    assertThat(service.post(machine(REFUGEE), path, "text/plain", "{}".getBytes()).status())
        .isEqualTo(415);
  }

  @Test
  void onlyAValidTokenWithTheRightActs() {
    UUID participant = service.registered(REFUGEE);
    assertProblem(
        service.give("", participant, "refer-participant", referral()),
        401,
        "token-missing-or-invalid");
    assertProblem(
        service.give(
            machine(REFUGEE, "overgang:write", -3600),
            participant,
            "refer-participant",
            referral()),
        401,
        "token-missing-or-invalid");
    assertProblem(
        service.give(
            RunningCommandService.foreign(REFUGEE), participant, "refer-participant", referral()),
        401,
        "token-missing-or-invalid");
    assertProblem(
        service.give(
            machine(REFUGEE, "overgang:read", 3600), participant, "refer-participant", referral()),
        403,
        "right-missing");
    assertProblem(
        service.give(machine("0192:999999999"), participant, "refer-participant", referral()),
        403,
        "unknown-agency");
    assertThat(log.stream(participant, 0)).hasSize(REGISTERED);
  }

  @Test
  void onlyTheReceiverAnswersAndOnlyOnce() {
    UUID participant = service.registered(REFUGEE);
    UUID referral = UUID.randomUUID();
    service.give(
        machine(REFUGEE),
        participant,
        "refer-participant",
        with(referral(), "referralId", referral));
    var accept = Map.of("referralId", referral.toString(), "startOn", "2026-12-01");

    Reply sender = service.give(machine(REFUGEE), participant, "accept-referral", accept);
    assertProblem(sender, 409, "only-the-receiver-answers");
    assertThat(sender.body().get("rule").asString()).isEqualTo("R02");
    assertThat(service.give(machine(VO), participant, "accept-referral", accept).status())
        .isEqualTo(200);
    assertProblem(
        service.give(machine(VO), participant, "accept-referral", accept), 409, "already-answered");
  }

  @Test
  void ofManyInTheSameInstantExactlyOneWins() throws Exception {
    UUID participant = service.registered(REFUGEE);
    UUID referral = UUID.randomUUID();
    service.give(
        machine(REFUGEE),
        participant,
        "refer-participant",
        with(referral(), "referralId", referral));
    String receiver = machine(VO);
    String sender = machine(REFUGEE);
    Callable<Reply> accept =
        () ->
            service.give(
                receiver,
                participant,
                "accept-referral",
                Map.of("referralId", referral.toString(), "startOn", "2026-12-01"));
    Callable<Reply> withdraw =
        () ->
            service.give(
                sender,
                participant,
                "withdraw-referral",
                Map.of("referralId", referral.toString(), "reason", "Ombestemt"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var replies =
          threads.invokeAll(List.of(accept, withdraw, accept, withdraw, accept, withdraw)).stream()
              .map(future -> future.resultNow().status())
              .toList();
      assertThat(replies).containsOnly(200, 409).containsOnlyOnce(200);
    }
    assertThat(log.stream(participant, REGISTERED))
        .extracting(event -> event.envelope().type())
        .hasSize(4)
        .startsWith("ParticipantReferred", "DeadlineRaised")
        .containsAnyOf("ReferralAccepted", "ReferralWithdrawn")
        .containsAnyOf("DeadlineMet", "DeadlineLifted");
  }

  /** What one of them recorded must not refuse the others (rule R03 would). */
  @Test
  void theSameRequestManyTimesInTheSameInstantIsOne() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID participant = service.registered(REFUGEE);
      String sender = machine(REFUGEE);
      String key = UUID.randomUUID().toString();
      Callable<Reply> refer =
          () ->
              service.give(
                  sender, participant, "refer-participant", referral(), "Idempotency-Key", key);
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        var replies = threads.invokeAll(Collections.nCopies(8, refer));
        assertThat(replies).extracting(reply -> reply.resultNow().status()).containsOnly(200);
        assertThat(replies.stream().map(reply -> reply.resultNow().body()).distinct()).hasSize(1);
      }
      assertThat(log.stream(participant, 0))
          .extracting(event -> event.envelope().type())
          .containsOnlyOnce("ParticipantReferred");
    }
  }

  @Test
  void aRegistrationSentAgainWithItsKeyIsCreatedAgain() {
    var body = RunningCommandService.registration();
    String key = UUID.randomUUID().toString();
    Reply first =
        service.post(machine(REFUGEE), "/commands/participants", body, "Idempotency-Key", key);
    Reply again =
        service.post(machine(REFUGEE), "/commands/participants", body, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void tellsWhatTheCallerMayDoNow() {
    UUID participant = service.registered(REFUGEE);
    UUID referral = UUID.randomUUID();
    service.give(
        machine(REFUGEE),
        participant,
        "refer-participant",
        with(referral(), "referralId", referral));
    String path = "/commands/participants/" + participant + "/available";

    var receiver = service.get(machine(VO), path).body();
    assertThat(receiver.get("version").asLong()).isEqualTo(REGISTERED + 2);
    assertThat(targets(receiver, "accept-referral")).containsExactly(referral.toString());
    assertThat(targets(receiver, "withdraw-referral")).isNull();
    var sender = service.get(machine(REFUGEE), path).body();
    assertThat(targets(sender, "withdraw-referral")).containsExactly(referral.toString());
    assertThat(targets(sender, "accept-referral")).isNull();
    assertThat(service.get(machine(NAV), path).status()).isEqualTo(404);
  }

  private static List<String> targets(tools.jackson.databind.JsonNode available, String command) {
    return available
        .get("commands")
        .valueStream()
        .filter(one -> one.get("command").asString().equals(command))
        .map(one -> one.get("targets").valueStream().map(t -> t.asString()).toList())
        .findFirst()
        .orElse(null);
  }

  static void assertProblem(Reply reply, int status, String name) {
    assertThat(reply.body().path("type").asString("none"))
        .as("%d %s", reply.status(), reply.body())
        .isEqualTo("https://overgang.no/problems/" + name);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.body().get("status").asInt()).isEqualTo(status);
    assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    assertThat(reply.body().toString()).doesNotContain("Exception", "at no.overgang");
  }

  @Test
  @DisplayName("R24 holds: whatever oversight sends is refused by the rule, and nothing is stored")
  void oversightNeverActs() {
    UUID participant = service.registered(REFUGEE);
    int before = log.stream(participant, 0).size();
    Reply oversight =
        service.give(machine(OVERSIGHT), participant, "refer-participant", referral());
    assertProblem(oversight, 403, "oversight-never-acts");
    assertThat(oversight.body().get("rule").asString()).isEqualTo("R24");
    assertThat(log.stream(participant, 0)).hasSize(before);
  }
}
