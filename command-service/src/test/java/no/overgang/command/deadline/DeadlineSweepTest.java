package no.overgang.command.deadline;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.VO;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.deadline.WatchedHub.GRACE;
import static no.overgang.command.deadline.WatchedHub.consented;
import static no.overgang.command.deadline.WatchedHub.given;
import static no.overgang.command.deadline.WatchedHub.referred;
import static no.overgang.command.deadline.WatchedHub.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.RunningCommandService.Reply;
import no.overgang.events.AgencyId;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.DeadlineMet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What time alone brings, on a real PostgreSQL with a clock that the test moves. */
class DeadlineSweepTest {

  private WatchedHub hub;
  private RunningCommandService service;

  @BeforeEach
  void start() {
    hub = new WatchedHub();
    service = hub.start();
  }

  @AfterEach
  void stop() {
    hub.close();
  }

  private double count(String what, String rule) {
    var counter =
        service.bean(MeterRegistry.class).find("overgang_deadlines_" + what).tag("rule", rule);
    return counter.counter() == null ? 0 : counter.counter().count();
  }

  @Test
  @DisplayName("A miss is called once, when its day is over in Norway and not a second before")
  void calledWhenItsDayIsOver() {
    UUID participant = registered(service, "2026-01-10");
    hub.settle();
    Instant midnight = Instant.parse("2026-04-10T22:00:00Z");
    assertThat(hub.wakeOf(participant)).as("looked at again then").isEqualTo(midnight);

    hub.clock.moveTo(midnight.minusSeconds(1));
    hub.clock.pass(Duration.ZERO);
    assertThat(hub.swept()).isEmpty();

    hub.clock.moveTo(midnight.plusSeconds(30));
    hub.awaitQuiet();
    assertThat(hub.typesSinceRegistration(participant)).containsExactly("DeadlineMissed");
    var envelope = hub.swept().getFirst().envelope();
    assertThat(envelope.agency()).isEqualTo(new AgencyId(REFUGEE));
    assertThat(envelope.actor()).isEqualTo("deadline-engine");
    assertThat(envelope.source()).isEqualTo("urn:overgang:deadline-engine");
    assertThat(envelope.occurredAt()).as("when it came due").isEqualTo(midnight);
    assertThat(envelope.recordedAt()).as("when it was seen").isEqualTo(midnight.plusSeconds(30));
    assertThat(envelope.causationId()).isNull();
    assertThat(envelope.addressees()).containsExactly(new AgencyId(REFUGEE));
    assertThat(count("raised", "D01")).isEqualTo(1);
    assertThat(count("missed", "D01")).isEqualTo(1);

    hub.clock.pass(Duration.ofDays(400));
    hub.awaitQuiet();
    assertThat(hub.typesSinceRegistration(participant)).containsExactly("DeadlineMissed");
    assertThat(hub.jdbc().queryForList("select * from deadline_watch"))
        .as("nothing is waited for any more")
        .isEmpty();
  }

  @Test
  @DisplayName(
      "R21: a referral without an answer expires, and the receiver can no longer answer it")
  void aReferralExpires() {
    UUID participant = registered(service, "2020-01-10");
    UUID referral = referred(service, participant, "2026-03-16");
    hub.settle();
    hub.clock.moveTo(Instant.parse("2026-03-17T08:00:00Z"));
    hub.awaitQuiet();
    List<RecordedEvent> swept = hub.swept();
    assertThat(swept)
        .extracting(event -> event.envelope().type())
        .containsExactly("ReferralExpired", "DeadlineMissed");
    assertThat(swept)
        .allSatisfy(
            event -> {
              assertThat(event.envelope().agency()).isEqualTo(new AgencyId(VO));
              assertThat(event.envelope().addressees())
                  .containsExactlyInAnyOrder(new AgencyId(VO), new AgencyId(REFUGEE));
            });
    assertThat(swept.getLast().envelope().causationId())
        .as("the one follows from the other")
        .isEqualTo(swept.getFirst().envelope().eventId());
    Reply late =
        service.give(
            machine(VO),
            participant,
            "accept-referral",
            Map.of("referralId", referral, "startOn", "2026-04-01"));
    assertThat(late.status()).isEqualTo(409);
  }

  @Test
  @DisplayName("A history that is told at once is not missed while it is being told")
  void aHistoryIsToldInPeace() {
    UUID participant = registered(service, "2024-01-10");
    UUID referral = referredThen(participant, "2024-03-01T10:00:00Z", "2024-03-15");
    hub.clock.pass(GRACE.minusMillis(1));
    given(
        service.give(
            machine(VO),
            participant,
            "accept-referral",
            Map.of(
                "referralId", referral,
                "startOn", "2024-04-01",
                "occurredAt", "2024-03-10T10:00:00Z")));
    given(
        service.give(
            machine(REFUGEE),
            participant,
            "start-programme",
            Map.of(
                "programme", "INTRODUCTION",
                "decidedOn", "2024-03-01",
                "startedOn", "2024-03-20",
                "plannedEnd", "2028-03-20",
                "goal", "WORK",
                "overrideReason", "Lang vei til arbeid",
                "occurredAt", "2024-03-20T10:00:00Z")));
    hub.settle();
    assertThat(hub.swept()).isEmpty();
    assertThat(
            hub.log().stream(participant, 0).stream()
                .map(RecordedEvent::event)
                .filter(DeadlineMet.class::isInstance)
                .map(event -> ((DeadlineMet) event).on().toString()))
        .containsExactly("2024-03-10", "2024-03-20");
  }

  private UUID referredThen(UUID participant, String occurredAt, String answerDue) {
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
                "answerDue", answerDue,
                "occurredAt", occurredAt)));
    return referral;
  }

  @Test
  @DisplayName("A notice rises by itself, and a command is answered the same before and after")
  void aNoticeRisesByItself() {
    UUID participant = registered(service, "2020-01-10");
    consented(service, participant, "2026-06-30");
    String key = UUID.randomUUID().toString();
    Map<String, Object> level = Map.of("skill", "READING", "level", "A2", "source", "TEST");
    Reply first =
        service.give(
            machine(REFUGEE), participant, "record-language-level", level, "Idempotency-Key", key);
    hub.settle();
    hub.clock.moveTo(Instant.parse("2026-06-01T10:00:00Z"));
    hub.awaitQuiet();
    assertThat(hub.swept())
        .extracting(event -> event.envelope().type())
        .containsExactly("DeadlineRaised");
    assertThat(hub.swept().getFirst().envelope().occurredAt())
        .as("the day it rose")
        .isEqualTo("2026-05-30T22:00:00Z");

    Reply again =
        service.give(
            machine(REFUGEE), participant, "record-language-level", level, "Idempotency-Key", key);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  @DisplayName("What cannot be read holds up nobody else")
  void oneFaultHoldsUpNobodyElse() {
    UUID broken = registered(service, "2026-01-09");
    UUID sound = registered(service, "2026-01-10");
    hub.settle();
    hub.jdbc()
        .update("update event set content = '{}' where stream_id = ? and sequence = 0", broken);
    hub.stop(service);
    service = hub.start();
    hub.clock.moveTo(Instant.parse("2026-04-20T10:00:00Z"));
    org.awaitility.Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> hub.typesSinceRegistration(sound).contains("DeadlineMissed"));
    assertThat(
            hub.jdbc()
                .queryForList(
                    "select stream_id from event where source = 'urn:overgang:deadline-engine'",
                    UUID.class))
        .containsExactly(sound);
    assertThat(service.bean(MeterRegistry.class).counter("overgang_deadlines_failed").count())
        .isGreaterThanOrEqualTo(1);
    assertThat(hub.wakeOf(broken)).as("is tried again").isAfter(hub.clock.instant());
  }
}
