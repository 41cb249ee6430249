package no.overgang.command.relay;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.machine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import no.overgang.command.RunningCommandService;
import no.overgang.command.store.EventLog;
import no.overgang.engines.KafkaEngine;
import no.overgang.engines.PostgresEngine;
import no.overgang.engines.TestDatabase;
import no.overgang.engines.TestEngines;
import no.overgang.events.RecordedEvent;
import no.overgang.events.json.RecordedEventJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The relay with a broker and a database of its own, which are stopped under it. */
class RelayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static PostgresEngine postgres;
  private static KafkaEngine kafka;
  private static RunningCommandService service;
  private static EventLog log;

  @BeforeAll
  static void start() {
    postgres = TestEngines.ownPostgres();
    kafka = TestEngines.ownKafka();
    String name = PostgresEngine.COMMAND_DATABASE;
    service =
        new RunningCommandService(
            new TestDatabase(postgres.jdbcUrl(name), postgres.user(), postgres.password()),
            kafka.bootstrap());
    log = service.bean(EventLog.class);
  }

  @AfterAll
  static void stop() {
    service.stop();
  }

  private static void record(UUID participant, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(
              service
                  .give(
                      machine(REFUGEE),
                      participant,
                      "record-language-level",
                      Map.of("skill", "READING", "level", "A2", "source", "TEST"))
                  .status())
          .isEqualTo(200);
    }
  }

  private static long relayed() {
    Long position =
        service
            .bean(JdbcTemplate.class)
            .queryForObject("select position from relay_position", Long.class);
    return position == null ? -1 : position;
  }

  private static void awaitRelayed() {
    await().atMost(PATIENCE).until(() -> relayed() == log.head());
  }

  /** Each stream's first deliveries, in the order they stand on the topic. */
  private static Map<String, List<RecordedEvent>> firstDeliveries() {
    var streams = new HashMap<String, List<RecordedEvent>>();
    for (var record :
        TopicContents.read(kafka.bootstrap(), service.bean(EventTopic.class).name())) {
      RecordedEvent event = RecordedEventJson.read(record.value());
      String key = new String(record.key(), StandardCharsets.UTF_8);
      assertThat(key).isEqualTo(event.envelope().streamId().toString());
      assertThat(record.headers().lastHeader("position").value())
          .isEqualTo(Long.toString(event.position()).getBytes(StandardCharsets.UTF_8));
      var stream = streams.computeIfAbsent(key, k -> new ArrayList<>());
      if (stream.stream().noneMatch(before -> before.position() == event.position())) {
        stream.add(event);
      }
    }
    return streams;
  }

  private static void assertTopicHoldsTheLog() {
    var delivered = firstDeliveries();
    var stored = log.between(1, log.head());
    assertThat(delivered.values().stream().mapToInt(List::size).sum()).isEqualTo(stored.size());
    delivered.forEach(
        (stream, events) -> assertThat(events).isEqualTo(log.stream(UUID.fromString(stream), 0)));
  }

  @Test
  void bringsEveryEventInItsStreamsOrder() {
    UUID one = service.registered(REFUGEE);
    UUID other = service.registered(REFUGEE);
    record(one, 3);
    record(other, 3);
    awaitRelayed();
    assertTopicHoldsTheLog();
  }

  @Test
  void waitsForADeadBrokerAndLosesNothing() {
    UUID participant = service.registered(REFUGEE);
    awaitRelayed();
    kafka.stop();
    record(participant, 5);
    assertThat(relayed()).as("not moved without acknowledgement").isEqualTo(log.head() - 5);
    kafka.start();
    awaitRelayed();
    assertTopicHoldsTheLog();
  }

  @Test
  void goesOnWhenTheDatabaseIsBack() {
    UUID participant = service.registered(REFUGEE);
    awaitRelayed();
    postgres.stop();
    var reply =
        service.give(
            machine(REFUGEE),
            participant,
            "record-language-level",
            Map.of("skill", "READING", "level", "A2", "source", "TEST"));
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.header("Retry-After")).isNotEmpty();
    postgres.start();
    await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> record(participant, 1));
    await().atMost(PATIENCE).ignoreExceptions().until(() -> relayed() == log.head());
    assertTopicHoldsTheLog();
  }

  /** Another instance may be at work on the row when this one is told to stop. */
  @Test
  void whatWasTakenLastIsBroughtOverBeforeAStop() throws Exception {
    TestDatabase database = TestEngines.postgres().newDatabase("stopped");
    var stopping = new RunningCommandService(database, TestEngines.kafkaBootstrap());
    var relay = stopping.bean(Relay.class);
    var store = stopping.bean(EventLog.class);
    stopping.registered(REFUGEE);
    await().atMost(PATIENCE).until(() -> relay.position() == store.head());
    assertThat(relay.getPhase())
        .as("stops after the web server")
        .isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var another =
            DriverManager.getConnection(database.url(), database.user(), database.password());
        var turn = another.createStatement()) {
      another.setAutoCommit(false);
      turn.execute("select position from relay_position for update");
      stopping.registered(REFUGEE);
      var stop = threads.submit(() -> relay.stop());
      await().until(() -> !relay.isRunning());
      another.rollback();
      stop.get();
      assertThat(relay.position()).isEqualTo(store.head());
    } finally {
      stopping.stop();
    }
  }

  /** The fallback of a second is for signals that are lost, not for every event. */
  @Test
  void wakesAtOnceWhenAnotherInstanceAppends() {
    TestDatabase database = TestEngines.postgres().newDatabase("signal");
    var one = new RunningCommandService(database, TestEngines.kafkaBootstrap());
    var other = new RunningCommandService(database, TestEngines.kafkaBootstrap());
    try {
      var relay = other.bean(Relay.class);
      var store = other.bean(EventLog.class);
      one.bean(Relay.class).stop();
      one.registered(REFUGEE);
      await().atMost(PATIENCE).until(() -> relay.position() == store.head());
      int quick = 0;
      for (int i = 0; i < 10; i++) {
        long begin = System.nanoTime();
        one.registered(REFUGEE);
        await()
            .pollInterval(Duration.ofMillis(2))
            .atMost(PATIENCE)
            .until(() -> relay.position() == store.head());
        if (Duration.ofNanos(System.nanoTime() - begin).toMillis() < 400) {
          quick++;
        }
      }
      assertThat(quick).as("far more than a fallback would bring").isGreaterThanOrEqualTo(8);
    } finally {
      one.stop();
      other.stop();
    }
  }

  @Test
  void wakesAtOnceAndDoesNotPoll() {
    UUID participant = service.registered(REFUGEE);
    awaitRelayed();
    int quick = 0;
    for (int i = 0; i < 20; i++) {
      record(participant, 1);
      long head = log.head();
      long begin = System.nanoTime();
      await().pollInterval(Duration.ofMillis(2)).atMost(PATIENCE).until(() -> relayed() >= head);
      if (Duration.ofNanos(System.nanoTime() - begin).toMillis() < 250) {
        quick++;
      }
    }
    assertThat(quick).as("relayed within 250 ms, where polling takes a second").isGreaterThan(14);
  }
}
