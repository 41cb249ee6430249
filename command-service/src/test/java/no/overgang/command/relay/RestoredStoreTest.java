package no.overgang.command.relay;

import static no.overgang.command.RunningCommandService.OVERSIGHT;
import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.RunningCommandService.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.command.store.Incarnations;
import no.overgang.command.store.Standing;
import no.overgang.command.store.StoreStanding;
import no.overgang.engines.LongForm;
import no.overgang.engines.TestDatabase;
import no.overgang.engines.TestEngines;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.RecordedEventJson;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database put back to an earlier point, and a topic that is gone. */
class RestoredStoreTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String AUDITOR = machine(OVERSIGHT, "overgang:audit", 3600);

  private final TestDatabase database = TestEngines.postgres().newDatabase("restored");
  private final String topic = RunningCommandService.topic(database);
  private RunningCommandService service;

  @BeforeEach
  void start() {
    service = new RunningCommandService(database, TestEngines.kafkaBootstrap());
  }

  @AfterEach
  void stop() {
    service.stop();
  }

  private void restart() {
    service.stop();
    start();
  }

  private EventLog log() {
    return service.bean(EventLog.class);
  }

  private Standing standing() {
    return service.bean(StoreStanding.class).now();
  }

  private Reply register() {
    return service.post(machine(REFUGEE), "/commands/participants", registration());
  }

  private void awaitRelayed() {
    await()
        .atMost(PATIENCE)
        .until(() -> service.bean(Relay.class).written().position() == log().head());
  }

  /** Registers, copies the store, registers more, all of it on the topic. */
  private Copy copiedInBetween() {
    register();
    awaitRelayed();
    Copy copy = Copy.of(service.bean(JdbcTemplate.class));
    register();
    register();
    awaitRelayed();
    return copy;
  }

  private List<ConsumerRecord<byte[], byte[]>> records() {
    return TopicContents.read(TestEngines.kafkaBootstrap(), topic);
  }

  private List<RecordedEvent> onTopic() {
    return records().stream().map(record -> RecordedEventJson.read(record.value())).toList();
  }

  /** Positions at which the topic holds two events: the mark of two histories in one. */
  private Set<Long> mixed() {
    var first = new HashMap<Long, UUID>();
    var mixed = new HashSet<Long>();
    for (RecordedEvent event : onTopic()) {
      UUID there = first.putIfAbsent(event.position(), event.envelope().eventId());
      if (there != null && !there.equals(event.envelope().eventId())) {
        mixed.add(event.position());
      }
    }
    return mixed;
  }

  /** Orders the topic written anew, as the command line does. */
  private void rewrite() {
    UUID left = UUID.fromString(look().body().get("incarnation").asString());
    var order = Map.of("incarnation", left);
    assertThat(service.post(AUDITOR, "/audit/incarnation", order).status()).isEqualTo(202);
    assertThat(service.post(AUDITOR, "/audit/incarnation", order).status())
        .as("a second order for the same does nothing")
        .isEqualTo(409);
    await()
        .atMost(PATIENCE)
        .until(() -> !service.bean(Relay.class).written().incarnation().equals(left));
    awaitRelayed();
  }

  private Reply look() {
    return service.get(AUDITOR, "/audit/incarnation");
  }

  private void assertTopicIsTheStore() {
    assertThat(onTopic()).containsExactlyInAnyOrderElementsOf(log().between(1, log().head()));
    assertThat(records())
        .extracting(
            record ->
                new String(
                    record.headers().lastHeader("incarnation").value(), StandardCharsets.US_ASCII))
        .containsOnly(service.bean(Incarnations.class).head().incarnation().toString());
  }

  @Test
  void aRestoredStoreTakesNothingAndWritesNothingUntilAnOperatorHasDecided() {
    Copy copy = copiedInBetween();
    long before = log().head();
    copy.restore();
    restart();

    assertThat(standing()).isEqualTo(new Standing.Restored(log().head(), before));
    Reply refused = register();
    assertThat(refused.status()).isEqualTo(503);
    assertThat(refused.body().get("type").asString()).endsWith("/store-restored");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(log().head()).as("nothing is stored").isLessThan(before);
    Reply health = service.get("", "/actuator/health");
    assertThat(health.status()).isEqualTo(503);
    assertThat(health.body().at("/components/store/details/word").asString())
        .contains("restored to an earlier point", "./overgang audit rewrite");
    assertThat(service.get("", "/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(onTopic()).hasSize((int) before);

    rewrite();
    assertThat(register().status()).isEqualTo(201);
    awaitRelayed();
    assertTopicIsTheStore();
    assertThat(service.get("", "/actuator/health").status()).isEqualTo(200);
    restart();
    assertThat(standing()).isInstanceOf(Standing.Current.class);
  }

  @LongForm
  void aRestoreUnderTheRunningServiceIsNoticedBeforeAnythingIsWritten() {
    Copy copy = copiedInBetween();
    copy.restore();
    // Taken or refused: what is taken before it is noticed stays in the store, and off the topic.
    register();
    await().atMost(PATIENCE).until(() -> standing() instanceof Standing.Restored);
    assertThat(mixed()).isEmpty();
    rewrite();
    assertTopicIsTheStore();
  }

  @LongForm
  void aWipedTopicIsWrittenAnewFromTheStoreByOneOrder() throws Exception {
    register();
    awaitRelayed();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestEngines.kafkaBootstrap()))) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
    assertThat(register().status()).as("the store is whole").isEqualTo(201);
    await().atMost(PATIENCE).until(() -> standing() instanceof Standing.TopicLost);
    assertThat(register().status()).isEqualTo(201);
    assertThat(look().body().get("word").asString()).contains("wiped or made anew");
    assertThat(onTopic()).isEmpty();
    rewrite();
    assertTopicIsTheStore();
  }

  @Test
  void onlyWhoMayAuditMayOrderIt() {
    var order = Map.of("incarnation", UUID.randomUUID());
    assertThat(service.post(machine(REFUGEE), "/audit/incarnation", order).status()).isEqualTo(403);
    assertThat(service.get(machine(REFUGEE), "/audit/incarnation").status()).isEqualTo(403);
    assertThat(service.post(AUDITOR, "/audit/incarnation", Map.of()).status()).isEqualTo(400);
  }

  /** The same with the comparison left out: what the tests above look for is then there. */
  @LongForm
  void withoutTheComparisonTheHistoriesWouldMix() {
    Copy copy = copiedInBetween();
    Incarnations.Head head = service.bean(Incarnations.class).head();
    copy.restore();
    service.stop();
    // On a topic of its own the restored store takes commands.
    service =
        new RunningCommandService(
            database,
            TestEngines.kafkaBootstrap(),
            java.time.Clock.systemUTC(),
            "overgang.kafka.topic=" + topic + ".elsewhere");
    long relayed =
        service
            .bean(JdbcTemplate.class)
            .queryForObject(
                "select min(position) from relay_position where topic = ?", Long.class, topic);
    assertThat(register().status()).isEqualTo(201);
    var unguarded = new EventTopic(TestEngines.kafkaBootstrap(), topic, 6, (short) 1);
    try (var writing = new Writing(unguarded, Map.of())) {
      writing.send(log().after(relayed, 1000), head.incarnation());
    }
    assertThat(mixed()).isNotEmpty();

    restart();
    assertThat(standing()).as("seen afterwards as well").isInstanceOf(Standing.Restored.class);
  }
}
