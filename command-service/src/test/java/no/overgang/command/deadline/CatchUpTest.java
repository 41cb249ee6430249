package no.overgang.command.deadline;

import static no.overgang.command.RunningCommandService.REFUGEE;
import static no.overgang.command.RunningCommandService.machine;
import static no.overgang.command.deadline.WatchedHub.consented;
import static no.overgang.command.deadline.WatchedHub.given;
import static no.overgang.command.deadline.WatchedHub.referred;
import static no.overgang.command.deadline.WatchedHub.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import no.overgang.command.RunningCommandService;
import no.overgang.command.rule.RuleFile;
import no.overgang.engines.LongForm;
import no.overgang.events.RecordedEvent;
import no.overgang.events.participant.DeadlineMissed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long stops, restarts and several instances: everything comes, in order, once. */
class CatchUpTest {

  /** What was swept of everybody: day it came due, rule or type. */
  private static List<Instant> times(List<RecordedEvent> swept) {
    return swept.stream().map(event -> event.envelope().occurredAt()).toList();
  }

  @Test
  @DisplayName("After a long stop everything is caught up in the order it would have come")
  void inOrderAfterALongStop() {
    try (var hub = new WatchedHub()) {
      RunningCommandService before = hub.start();
      var days = new ArrayList<LocalDate>();
      for (int i = 0; i < 12; i++) {
        days.add(LocalDate.parse("2026-01-05").plusDays(7L * i));
      }
      Collections.shuffle(days, new Random(7));
      for (LocalDate settled : days.subList(0, 6)) {
        UUID participant = registered(before, settled.toString());
        referred(before, participant, settled.plusDays(100).toString());
        consented(before, participant, settled.plusDays(120).toString());
      }
      hub.settle();
      // Half of them are stopped before anybody has looked at them once.
      for (LocalDate settled : days.subList(6, 12)) {
        UUID participant = registered(before, settled.toString());
        referred(before, participant, settled.plusDays(100).toString());
        consented(before, participant, settled.plusDays(120).toString());
      }
      hub.stop(before);

      hub.clock.pass(Duration.ofDays(700));
      hub.start();
      hub.awaitQuiet();

      List<RecordedEvent> swept = hub.swept();
      assertThat(swept)
          .extracting(event -> event.envelope().type())
          .as("D01, D04 with its referral, D06 risen and missed, for twelve")
          .hasSize(12 * 5)
          .containsOnly("DeadlineMissed", "ReferralExpired", "DeadlineRaised");
      assertThat(times(swept)).as("in order over all participants").isSorted();
      assertThat(swept)
          .allSatisfy(
              event -> assertThat(event.envelope().recordedAt()).isEqualTo(hub.clock.instant()));
    }
  }

  @LongForm
  @DisplayName("Two instances on one database: each step is taken exactly once")
  void onceOnTwoInstances() {
    try (var hub = new WatchedHub()) {
      RunningCommandService one = hub.start();
      RunningCommandService other = hub.start();
      var participants = new ArrayList<UUID>();
      for (int i = 0; i < 24; i++) {
        RunningCommandService at = i % 2 == 0 ? one : other;
        UUID participant = registered(at, "2026-01-10");
        referred(i % 2 == 0 ? other : one, participant, "2026-04-10");
        consented(at, participant, "2026-05-31");
        participants.add(participant);
      }
      hub.settle();
      hub.clock.pass(Duration.ofDays(200));
      hub.awaitQuiet();

      for (UUID participant : participants) {
        assertThat(hub.typesSinceRegistration(participant))
            .containsExactly(
                "ParticipantReferred",
                "DeadlineRaised",
                "ConsentGranted",
                "DeadlineMissed",
                "ReferralExpired",
                "DeadlineMissed",
                "DeadlineRaised",
                "DeadlineMissed");
      }
      var missed =
          hub.swept().stream()
              .map(RecordedEvent::event)
              .filter(DeadlineMissed.class::isInstance)
              .map(event -> ((DeadlineMissed) event).deadlineId())
              .toList();
      assertThat(missed).hasSize(72);
      assertThat(new HashSet<>(missed)).hasSize(72);
      assertThat(missed(one) + missed(other)).as("counted once each").isEqualTo(72);
    }
  }

  private static double missed(RunningCommandService service) {
    return service.bean(MeterRegistry.class).find("overgang_deadlines_missed").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  @Test
  @DisplayName("Commands and sweep race for one stream: the answers stay true and nothing is lost")
  void besideCommands() {
    try (var hub = new WatchedHub()) {
      RunningCommandService one = hub.start();
      RunningCommandService other = hub.start();
      UUID participant = registered(one, "2026-01-10");
      for (int i = 0; i < 5; i++) {
        consented(one, participant, LocalDate.parse("2026-05-01").plusDays(i).toString());
      }
      hub.settle();
      long version = hub.log().lastSequence(participant).orElseThrow() + 1;
      hub.clock.pass(Duration.ofDays(200));
      for (int i = 0; i < 20; i++) {
        var reply =
            given(
                (i % 2 == 0 ? one : other)
                    .give(
                        machine(REFUGEE),
                        participant,
                        "record-language-level",
                        Map.of("skill", "READING", "level", "A2", "source", "TEST")));
        long said = reply.body().get("version").asLong();
        assertThat(said).as("grows").isGreaterThan(version);
        assertThat(
                hub.log().stream(participant, said - 1).getFirst().envelope().eventId().toString())
            .as("the version answered is that of the command's own last event")
            .isEqualTo(reply.body().get("events").get(0).get("eventId").asString());
        version = said;
      }
      hub.settle();
      hub.awaitQuiet();
      // Of five consents the later ones cover the earlier: only the last one needs a notice.
      assertThat(hub.swept())
          .extracting(event -> event.envelope().type())
          .containsExactly("DeadlineRaised", "DeadlineMissed", "DeadlineMissed");
    }
  }

  @Test
  @DisplayName("Rule data that has changed is held against everybody, and rewrites nothing")
  void otherRulesAfterARestart(@TempDir Path folder) throws IOException {
    try (var hub = new WatchedHub()) {
      Path without = folder.resolve("rules.yml");
      Files.writeString(
          without, packaged().replaceAll("(?s)  - rule: D02.*?(?=  - rule: D03)", ""));
      RunningCommandService before = hub.start("overgang.rules=file:" + without);
      UUID participant = registered(before, "2026-01-10");
      given(
          before.give(
              machine(REFUGEE),
              participant,
              "start-programme",
              Map.of(
                  "programme", "INTRODUCTION",
                  "decidedOn", "2026-02-01",
                  "startedOn", "2026-02-02",
                  "plannedEnd", "2027-12-31",
                  "goal", "WORK")));
      UUID waiting = registered(before, "2026-01-20");
      hub.settle();
      assertThat(hub.swept()).isEmpty();
      hub.stop(before);

      Path longer = folder.resolve("longer.yml");
      Files.writeString(longer, packaged().replaceFirst("(?s)(rule: D01.*?months: )3", "$19"));
      hub.start("overgang.rules=file:" + longer);
      hub.settle();
      assertThat(hub.typesSinceRegistration(participant))
          .as("the rule that is new is asked for")
          .containsExactly("ProgrammeStarted", "DeadlineMet", "DeadlineRaised");
      hub.clock.moveTo(Instant.parse("2026-04-21T10:00:00Z"));
      hub.awaitQuiet();
      assertThat(hub.typesSinceRegistration(waiting))
          .as("what was raised before is missed on its own day")
          .containsExactly("DeadlineMissed");
    }
  }

  private static String packaged() throws IOException {
    try (var in = Objects.requireNonNull(RuleFile.class.getResourceAsStream(RuleFile.PACKAGED))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
