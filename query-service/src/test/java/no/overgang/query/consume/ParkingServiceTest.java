package no.overgang.query.consume;

import static no.overgang.query.support.Agencies.REFUGEE;
import static no.overgang.query.support.Agencies.VO;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import no.overgang.events.code.LanguageLevel;
import no.overgang.events.code.LanguageSkill;
import no.overgang.events.code.LevelSource;
import no.overgang.events.participant.LanguageLevelRecorded;
import no.overgang.events.participant.ReferralAccepted;
import no.overgang.query.support.Answer;
import no.overgang.query.support.Await;
import no.overgang.query.support.Happened;
import no.overgang.query.support.RunningQueryService;
import no.overgang.query.support.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ParkingServiceTest {

  private static final LanguageLevelRecorded LEVEL =
      Happened.level(LanguageSkill.READING, LanguageLevel.A1, LevelSource.TEST);

  private final RunningQueryService service = RunningQueryService.shared();

  @Test
  void redeliveryChangesNothing() {
    Stream stream = registered().record(REFUGEE, LEVEL);
    assertThat(items(stream)).hasSize(3);

    stream.events().forEach(service.log::send);
    stream.record(REFUGEE, LEVEL);

    assertThat(items(stream)).hasSize(4);
    assertThat(parked(stream, "timeline")).isZero();
    assertThat(cardVersion(stream)).isEqualTo(4);
  }

  @Test
  void anUnreadableRecordParksItsStreamAndNoOther() {
    Stream broken = registered();
    long poison = service.log.nextPosition();
    service.log.sendRaw(
        broken.id().toString(), poison, "{\"hemmelig\":".getBytes(StandardCharsets.UTF_8));
    broken.record(REFUGEE, LEVEL);
    Stream other = registered().record(REFUGEE, LEVEL);

    assertThat(items(other)).hasSize(3);
    Answer answer =
        service.as(REFUGEE).get("/participants/" + broken.id() + "/timeline?atLeast=" + poison);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(items(broken)).hasSize(2);
    for (String view : new String[] {"timeline", "card", "worklist", "access"}) {
      assertThat(parked(broken, view)).as(view).isEqualTo(2);
      assertThat(parked(other, view)).as(view).isZero();
    }
    Await.until(
        "health shows it",
        () -> {
          JsonNode health = service.anonymous().get("/actuator/health").json();
          return health.at("/components/projections/details/attention").asBoolean()
              && health.get("status").asString().equals("UP");
        });
    Await.until(
        "the metrics show it",
        () ->
            service
                .anonymous()
                .get("/actuator/prometheus")
                .body()
                .lines()
                .anyMatch(
                    line -> line.matches("overgang_parked_events.view=\"timeline\". [1-9].*")));
  }

  @Test
  void anEventAViewCannotHandleIsParkedForThatViewOnly() {
    Stream broken =
        registered()
            .record(VO, new ReferralAccepted(UUID.randomUUID(), LocalDate.of(2026, 2, 1), null))
            .record(REFUGEE, LEVEL);

    assertThat(items(broken)).hasSize(4);
    assertThat(parked(broken, "timeline")).isZero();
    assertThat(parked(broken, "worklist")).isEqualTo(2);
    assertThat(parked(broken, "card")).isEqualTo(2);
    assertThat(cardVersion(broken)).isEqualTo(2);
    assertThat(
            service
                .jdbc()
                .queryForList(
                    "select reason from parked where view = 'card' and generation ="
                        + " (select generation from view_build where view = 'card' and status ="
                        + " 'LIVE') and stream_id = ? order by sequence",
                    String.class,
                    broken.id()))
        .satisfies(reasons -> assertThat(reasons.get(0)).startsWith("IllegalStateException at"))
        .satisfies(reasons -> assertThat(reasons.get(1)).isEqualTo("Behind a parked event"));
  }

  @Test
  void aGapParksWhatComesAfterIt() {
    Stream stream = registered().lose(REFUGEE, LEVEL).record(REFUGEE, LEVEL);

    assertThat(items(stream)).hasSize(2);
    assertThat(parked(stream, "timeline")).isEqualTo(1);
  }

  private Stream registered() {
    return service.log.stream()
        .record(REFUGEE, Happened.registered())
        .record(REFUGEE, Happened.responsible(REFUGEE, "2026-01-05"));
  }

  private JsonNode items(Stream stream) {
    Answer answer =
        service
            .as(REFUGEE)
            .get("/participants/" + stream.id() + "/timeline?atLeast=" + stream.last().position());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("items");
  }

  private long cardVersion(Stream stream) {
    return service.as(REFUGEE).get("/participants/" + stream.id()).json().get("version").asLong();
  }

  private long parked(Stream stream, String view) {
    return service
        .jdbc()
        .queryForObject(
            "select count(*) from parked join view_build using (view, generation)"
                + " where status = 'LIVE' and view = ? and stream_id = ?",
            Long.class,
            view,
            stream.id());
  }
}
