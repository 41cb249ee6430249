package no.overgang.command.deadline;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import no.overgang.command.MovableClock;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.command.store.EventLog;
import no.overgang.command.store.Stamp;
import no.overgang.engines.TestDatabase;
import no.overgang.engines.TestEngines;
import no.overgang.events.RecordedEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Instances of the service on one database, with one clock that the test moves. */
final class WatchedHub implements AutoCloseable {

  static final Duration GRACE = Duration.ofMinutes(10);
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final MovableClock clock = new MovableClock(START);
  private final TestDatabase database = TestEngines.postgres().newDatabase("deadlines");
  private final List<RunningCommandService> instances = new ArrayList<>();

  /** One more instance. */
  RunningCommandService start(String... settings) {
    var service =
        new RunningCommandService(
            database,
            TestEngines.kafkaBootstrap(),
            clock,
            Stream.concat(Stream.of("overgang.deadlines.pause=PT0.02S"), Stream.of(settings))
                .toArray(String[]::new));
    instances.add(service);
    return service;
  }

  void stop(RunningCommandService service) {
    instances.remove(service);
    service.stop();
  }

  @Override
  public void close() {
    instances.forEach(RunningCommandService::stop);
  }

  private RunningCommandService any() {
    return instances.getFirst();
  }

  EventLog log() {
    return any().bean(EventLog.class);
  }

  JdbcTemplate jdbc() {
    return any().bean(JdbcTemplate.class);
  }

  /** Waits until everything is followed, and nothing due by now is left or under way. */
  void awaitQuiet() {
    await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(this::isQuiet);
  }

  private boolean isQuiet() {
    Long behind =
        jdbc()
            .queryForObject(
                "select h.position - t.position from log_head h, deadline_tail t", Long.class);
    // Rows that somebody has taken are put off by a minute and then settled.
    Long due =
        jdbc()
            .queryForObject(
                "select count(*) from deadline_watch where wake_at <= ?",
                Long.class,
                clock.instant().plus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC));
    return Objects.requireNonNull(behind) == 0 && Objects.requireNonNull(due) == 0;
  }

  /** When a participant is to be looked at, once the facts so far have been looked at. */
  Instant wakeOf(UUID participant) {
    return Objects.requireNonNull(
            jdbc()
                .queryForObject(
                    "select wake_at from deadline_watch where participant_id = ?",
                    java.time.OffsetDateTime.class,
                    participant))
        .toInstant();
  }

  /** Lets the grace pass after what was told, and waits until everybody was looked at. */
  void settle() {
    clock.pass(GRACE);
    awaitQuiet();
  }

  /** What the engine recorded by itself, in the order of the log. */
  List<RecordedEvent> swept() {
    return log().between(1, log().head()).stream()
        .filter(event -> event.envelope().source().equals(Stamp.DEADLINES))
        .toList();
  }

  /** The types of a participant's events after its registration by a refugee service. */
  List<String> typesSinceRegistration(UUID participant) {
    return log().stream(participant, RunningCommandService.REGISTERED).stream()
        .map(event -> event.envelope().type())
        .toList();
  }

  /** A participant of the refugee service who settled on a day. */
  static UUID registered(RunningCommandService service, String settledOn) {
    ObjectNode body = RunningCommandService.registration().put("settledOn", settledOn);
    Reply reply = service.post(machine(REFUGEE), "/commands/participants", body);
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(201);
    return UUID.fromString(reply.body().get("participantId").asString());
  }

  /** A referral to adult education with a day to answer by. */
  static UUID referred(RunningCommandService service, UUID participant, String answerDue) {
    UUID referral = UUID.randomUUID();
    given(
        service.give(
            machine(REFUGEE),
            participant,
            "refer-participant",
            Map.of(
                "referralId", referral,
                "to", VO,
                "service", "NORWEGIAN_COURSE",
                "purpose", "Trenger norskkurs",
                "answerDue", answerDue)));
    return referral;
  }

  /** A consent with a last day. */
  static void consented(RunningCommandService service, UUID participant, String until) {
    given(
        service.give(
            machine(REFUGEE),
            participant,
            "grant-consent",
            Map.of(
                "parties",
                List.of(VO),
                "purpose",
                "Samarbeid",
                "categories",
                List.of("WORK"),
                "validUntil",
                until,
                "informedIn",
                "ti",
                "form",
                "WRITTEN")));
  }

  static Reply given(Reply reply) {
    assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
    return reply;
  }
}
