package no.overgang.query.consume;

import static no.overgang.query.support.Agencies.REFUGEE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.overgang.engines.KafkaEngine;
import no.overgang.engines.PostgresEngine;
import no.overgang.engines.TestDatabase;
import no.overgang.engines.TestEngines;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Await;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import no.overgang.query.view.View;
import org.junit.jupiter.api.Test;

/** What happens when an engine goes and comes back, and when the service itself does. */
class OutageServiceTest {

  private static final LanguageLevelRecorded LEVEL =
      Happened.level(LanguageSkill.READING, LanguageLevel.A1, LevelSource.TEST);

  @Test
  void nothingIsLostOrDoubledWhenEnginesOrTheServiceRestart() {
    PostgresEngine postgres = TestEngines.ownPostgres();
    KafkaEngine kafka = TestEngines.ownKafka();
    postgres.createDatabase("outage");
    var database =
        new TestDatabase(postgres.jdbcUrl("outage"), postgres.user(), postgres.password());

    Stream stream;
    try (var service = new RunningQueryService(database, kafka.bootstrap(), "outage")) {
      Await.until("ready without its topic", () -> ready(service) == 200);
      service.log.create(2);
      stream = service.log.stream().record(REFUGEE, Happened.registered());
      assertThat(entries(service, stream)).isEqualTo(1);

      kafka.stop();
      assertThat(entries(service, stream)).isEqualTo(1);
      assertThat(ready(service)).isEqualTo(200);
      kafka.start();
      stream.record(REFUGEE, LEVEL);
      awaitEntries(service, stream, 2);

      postgres.stop();
      Answer away = service.as(REFUGEE).get("/participants/" + stream.id() + "/timeline");
      assertThat(away.status()).isEqualTo(503);
      assertThat(away.problem()).isEqualTo("temporarily-unavailable");
      assertThat(away.header("Retry-After")).isNotNull();
      assertThat(ready(service)).isEqualTo(503);
      stream.record(REFUGEE, LEVEL);
      service.log.flush();
      postgres.start();
      awaitEntries(service, stream, 3);
      assertThat(ready(service)).isEqualTo(200);

      Rebuilds rebuilds = service.bean(Rebuilds.class);
      rebuilds.stop();
      rebuilds.ask(view(service, "timeline"));
      try (var events =
          service.as(REFUGEE).stream("/participants/" + stream.id() + "/timeline/stream", null)) {
        long begin = System.nanoTime();
        service.close();
        assertThat(events.endsWithin(Duration.ofSeconds(5))).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      }
    }
    try (var service = new RunningQueryService(database, kafka.bootstrap(), "outage")) {
      assertThat(entries(service, stream)).isEqualTo(3);
      Await.until(
          "the half-made build is finished",
          () ->
              2
                  == service
                      .jdbc()
                      .queryForObject(
                          "select generation from view_build"
                              + " where view = 'timeline' and status = 'LIVE'",
                          Integer.class));
      assertThat(entries(service, stream)).isEqualTo(3);
      assertThat(service.jdbc().queryForObject("select count(*) from parked", Long.class)).isZero();
    }
  }

  private static View view(RunningQueryService service, String name) {
    return service.views().stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static int ready(RunningQueryService service) {
    return service.anonymous().get("/actuator/health/readiness").status();
  }

  private static void awaitEntries(RunningQueryService service, Stream stream, int count) {
    Await.until(count + " entries are there", () -> entries(service, stream) == count);
  }

  /**
   * How many entries there are; none to be had while an engine comes back, which is said as 503.
   */
  private static int entries(RunningQueryService service, Stream stream) {
    Answer answer =
        service
            .as(REFUGEE)
            .get(
                "/participants/"
                    + stream.id()
                    + "/timeline?atLeast="
                    + stream.events().getFirst().position());
    assertThat(answer.status()).as(answer.body()).isIn(200, 503);
    return answer.status() == 200 ? answer.json().get("items").size() : -1;
  }
}
